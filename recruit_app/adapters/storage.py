"""Private object storage: a folder on this machine, or an S3 bucket."""

import asyncio
from pathlib import Path
from typing import Any

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from recruit_app.core.errors import NotFound, Unavailable

_MISSING = "That file does not exist."
_DOWN = "The file storage does not answer. Please try again in a minute."


class LocalStorage:
    """Files below one folder, readable by this program only."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def put(self, key: str, data: bytes, content_type: str) -> None:
        """Write the file whole or not at all; the type is kept in the database."""
        _ = content_type
        await asyncio.to_thread(self._write, self._path(key), data)

    async def get(self, key: str) -> bytes:
        """Return the file's bytes; NotFound when it is not there."""
        try:
            return await asyncio.to_thread(self._path(key).read_bytes)
        except FileNotFoundError as error:
            raise NotFound(_MISSING) from error

    async def delete(self, key: str) -> None:
        """Remove the file if it is there."""
        await asyncio.to_thread(self._path(key).unlink, missing_ok=True)

    def _path(self, key: str) -> Path:
        path = (self._folder / key).resolve()
        if not path.is_relative_to(self._folder.resolve()):
            raise NotFound(_MISSING)
        return path

    @staticmethod
    def _write(path: Path, data: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        partial = path.with_suffix(".partial")
        partial.write_bytes(data)
        partial.chmod(0o600)
        partial.replace(path)


class S3Storage:
    """An S3 bucket, or anything that speaks its protocol."""

    def __init__(self, bucket: str, endpoint_url: str | None) -> None:
        self._bucket = bucket
        config = Config(connect_timeout=3, read_timeout=10, retries={"max_attempts": 2})
        self._client: Any = boto3.client("s3", endpoint_url=endpoint_url, config=config)

    async def put(self, key: str, data: bytes, content_type: str) -> None:
        """Store the object privately."""
        await self._call(self._client.put_object, Bucket=self._bucket, Key=key, Body=data, ContentType=content_type)

    async def get(self, key: str) -> bytes:
        """Return the object's bytes; NotFound when it is not there."""
        answer = await self._call(self._client.get_object, Bucket=self._bucket, Key=key)
        return await asyncio.to_thread(answer["Body"].read)

    async def delete(self, key: str) -> None:
        """Remove the object if it is there."""
        await self._call(self._client.delete_object, Bucket=self._bucket, Key=key)

    async def _call(self, operation: Any, **arguments: Any) -> Any:
        try:
            return await asyncio.to_thread(operation, **arguments)
        except ClientError as error:
            if error.response["Error"]["Code"] in {"NoSuchKey", "404"}:
                raise NotFound(_MISSING) from error
            raise Unavailable(_DOWN) from error
        except BotoCoreError as error:
            raise Unavailable(_DOWN) from error
