from concurrent.futures import ThreadPoolExecutor

import numpy as np
from wordllama.inference import WordLlamaInference

from recruit_app.adapters.embeddings import LocalEmbedder

TEXTS = ["React developer", "frontend engineer JavaScript", "staff nurse ICU"]


def test_related_work_is_nearer_than_unrelated_work():
    react, frontend, nurse = LocalEmbedder().embed(TEXTS)
    assert react @ frontend > react @ nurse + 0.2


def test_rows_have_length_one_and_an_empty_text_gives_zeros():
    rows = LocalEmbedder().embed([*TEXTS, ""])
    assert rows.shape == (4, 256)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), [1, 1, 1, 0], atol=1e-5)
    assert LocalEmbedder().embed([]).shape == (0, 256)


def test_vectors_are_those_of_the_library_itself():
    embedder = LocalEmbedder()
    weights, tokenizer = embedder._model()

    theirs = WordLlamaInference(weights, type(tokenizer).from_str(tokenizer.to_str())).embed(TEXTS, norm=True)
    assert np.allclose(embedder.embed(TEXTS), theirs, atol=1e-6)


def test_many_threads_share_one_embedder():
    embedder = LocalEmbedder()
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(lambda _: embedder.embed(TEXTS), range(8)))
    assert all(np.array_equal(result, results[0]) for result in results)
