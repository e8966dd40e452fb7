"""The demonstration city: fictional data of any size, made from a seed."""
