"""Case Atlas turns a folder of practice cases into a validated, accessible static knowledge site."""

__version__ = "0.1.0"
