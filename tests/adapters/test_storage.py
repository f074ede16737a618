"""Both storages keep the same promises: private, whole, gone when deleted."""

import uuid

import boto3
import pytest
from moto.server import ThreadedMotoServer

from recruit_app.adapters.storage import LocalStorage, S3Storage
from recruit_app.core.errors import NotFound, Unavailable


@pytest.fixture(scope="module")
def s3_endpoint():
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(params=["local", "s3"])
def storage(request, tmp_path, monkeypatch):
    if request.param == "local":
        return LocalStorage(tmp_path)
    endpoint = request.getfixturevalue("s3_endpoint")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "ap-south-1")
    bucket = f"bucket-{uuid.uuid4().hex}"
    boto3.client("s3", endpoint_url=endpoint).create_bucket(
        Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": "ap-south-1"}
    )
    return S3Storage(bucket, endpoint)


async def test_what_is_put_comes_back_and_can_be_removed(storage):
    data = bytes(range(256)) * 400
    await storage.put("resume/abc", data, "application/pdf")
    assert await storage.get("resume/abc") == data
    await storage.put("resume/abc", b"newer", "application/pdf")
    assert await storage.get("resume/abc") == b"newer"
    await storage.delete("resume/abc")
    with pytest.raises(NotFound):
        await storage.get("resume/abc")
    await storage.delete("resume/abc")


async def test_a_key_cannot_climb_out_of_the_folder(tmp_path):
    (tmp_path / "secret").write_text("x")
    with pytest.raises(NotFound):
        await LocalStorage(tmp_path / "files").get("../secret")


async def test_local_files_are_readable_by_this_program_only(tmp_path):
    await LocalStorage(tmp_path).put("resume/abc", b"x", "text/plain")
    assert (tmp_path / "resume" / "abc").stat().st_mode & 0o077 == 0


async def test_a_storage_that_does_not_answer_says_so_in_words(monkeypatch):
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "ap-south-1")
    with pytest.raises(Unavailable, match="does not answer"):
        await S3Storage("bucket", "http://127.0.0.1:9").put("a", b"x", "text/plain")
