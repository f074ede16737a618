"""Sentence vectors from the static word model that ships inside the wordllama package.

The two files are read directly: importing wordllama itself would set up logging and a download path.
"""

import threading
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from tokenizers import Tokenizer

_WEIGHTS = "weights/l2_supercat_256.safetensors"
_TOKENIZER = "tokenizers/l2_supercat_tokenizer_config.json"
MAX_CHARS = 20_000


def _package_folder() -> Path:
    spec = find_spec("wordllama")
    if spec is None or spec.origin is None:
        raise RuntimeError("The wordllama package with the word model is not installed.")
    return Path(spec.origin).parent


class LocalEmbedder:
    """Mean of the token vectors, scaled to length 1. Loads on first use; safe to share by threads."""

    dimensions = 256

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._loaded: tuple[NDArray[np.float32], Tokenizer] | None = None

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row of 256 numbers per text; a text without words gives a row of zeros."""
        weights, tokenizer = self._model()
        rows = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        if not texts:
            return rows
        encoded = tokenizer.encode_batch([text[:MAX_CHARS] for text in texts], add_special_tokens=False)
        for row, encoding in zip(rows, encoded, strict=True):
            if encoding.ids:
                ids = np.clip(np.asarray(encoding.ids), 0, len(weights) - 1)
                row[:] = weights[ids].mean(axis=0)
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return (rows / np.where(lengths == 0, 1, lengths)).astype(np.float32)

    def _model(self) -> tuple[NDArray[np.float32], Tokenizer]:
        with self._lock:
            if self._loaded is None:
                folder = _package_folder()
                tokenizer = Tokenizer.from_file(str(folder / _TOKENIZER))
                tokenizer.no_padding()
                tokenizer.no_truncation()
                weights = load_file(folder / _WEIGHTS)["embedding.weight"].astype(np.float32)
                self._loaded = (weights, tokenizer)
            return self._loaded
