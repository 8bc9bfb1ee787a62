"""Where a claim comes from in the end, and claims that come from nowhere but one another."""

from whence.reconcile.roots.count import roots
from whence.reconcile.roots.loops import Loop, loops
from whence.reconcile.roots.tree import STEP_WORDS, Node, Tree, tree

__all__ = ["STEP_WORDS", "Loop", "Node", "Tree", "loops", "roots", "tree"]
