"""Tests that drive the interface without a terminal."""
