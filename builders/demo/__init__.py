"""The demonstration city: fictional data of any size, made from a seed."""

from builders.demo.city import write_demo

__all__ = ["write_demo"]
