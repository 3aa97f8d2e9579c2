"""Errors over HTTP: RFC 9457 problem details for programs, two plain sentences or a page for people."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import msgspec
from quart import Quart, Response, has_request_context, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound

from server.errors import REGISTRY, ErrorSpec, SignalingError

_CODES = {400: "bad_request", 404: "not_found", 405: "method_not_allowed", 413: "message_too_large"}
NotFoundPage = Callable[[], Response]


def explain_errors(app: Quart, not_found: NotFoundPage | None = None) -> None:
    """Let every error of the app be told. `not_found` is what people see where there is nothing."""
    app.register_error_handler(HTTPException, _http(not_found))
    app.register_error_handler(SignalingError, _refused)


def _http(not_found: NotFoundPage | None) -> Callable[[HTTPException], Awaitable[Response]]:
    async def answer(error: HTTPException) -> Response:
        if not_found and isinstance(error, NotFound) and _is_for_people():
            return not_found()
        status = error.code or 500
        response = _respond(REGISTRY[_CODES.get(status, "internal")], status)
        if isinstance(error, MethodNotAllowed):
            response.headers["Allow"] = ", ".join(error.valid_methods or ())
        return response

    return answer


async def _refused(error: SignalingError) -> Response:
    response = _respond(error.spec, error.spec.status, error.detail)
    if error.code == "unauthorized":
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def _is_for_people() -> bool:
    return has_request_context() and "text/html" in request.headers.get("Accept", "")


def _respond(spec: ErrorSpec, status: int, detail: str = "") -> Response:
    if _is_for_people():
        text = f"{spec.message}\n{spec.next_step}\n"
        return Response(text, status, content_type="text/plain; charset=utf-8")
    problem = {
        "type": f"urn:callbox:error:{spec.code}",
        "title": spec.message,
        "detail": f"{detail} {spec.next_step}".strip(),
        "status": status,
        "code": spec.code,
    }
    return Response(msgspec.json.encode(problem), status, content_type="application/problem+json")
