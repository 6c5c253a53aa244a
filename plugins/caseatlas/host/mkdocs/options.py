from __future__ import annotations

from mkdocs.config.base import Config


class Options(Config):
    """What may stand under the plugin in mkdocs.yml: nothing. A library is set up in its own `library.yml`."""
