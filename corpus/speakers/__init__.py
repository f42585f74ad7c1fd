"""Quotations become people: who is who across articles."""

from corpus.speakers.cluster import Cluster, cluster, resolve
from corpus.speakers.nodes import Node, Source, node_of

__all__ = ["Cluster", "Node", "Source", "cluster", "node_of", "resolve"]
