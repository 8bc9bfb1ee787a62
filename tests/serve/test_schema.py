"""The interface against its own description: whatever is sent, no fault, and answers as told."""

import shutil

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from whence.serve.app import create_app
from whence.serve.desk import Desk

schemathesis = pytest.importorskip("schemathesis")
NAMES = ("not_a_server_error", "response_schema_conformance", "content_type_conformance")
FEW = settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def described(told_store, tmp_path_factory):
    desk = Desk(shutil.copy(told_store, tmp_path_factory.mktemp("schema")))
    yield schemathesis.openapi.from_asgi("/api/v1/openapi.json", create_app(desk))
    desk.close()


def test_no_request_is_a_fault_and_answers_are_as_described(described):
    """In one test, operation by operation: schemathesis' own parametrisation knows no imports by
    importlib."""
    seen = 0
    for operation in described.get_all_operations():
        attack(operation.ok())
        seen += 1
    assert seen > 15


def attack(operation):
    checks = schemathesis.checks.CHECKS.get_by_names(NAMES)

    @FEW
    @given(case=operation.as_strategy())
    def run(case):
        case.validate_response(case.call(), checks=checks)

    run()
