"""Where a claim comes from in the end, and claims that come from nowhere but one another."""

from whence.reconcile.roots.count import roots
from whence.reconcile.roots.loops import Loop, loops
from whence.reconcile.roots.tree import Node, Tree, tree

__all__ = ["Loop", "Node", "Tree", "loops", "roots", "tree"]
