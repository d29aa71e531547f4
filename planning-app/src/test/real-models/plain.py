"""Asks a model once for each task, as one would without Planwright: an ordinary schema, no checks, no second try."""
import json
import sys
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor, as_completed

TEXT = {"type": "string"}
TEXTS = {"type": "array", "items": TEXT}


def strict(**properties):
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


STEP = strict(id=TEXT, name=TEXT, description=TEXT, dependencies=TEXTS, estimated_time=TEXT, risks=TEXTS, rollback=TEXT)
SCHEMA = strict(title=TEXT, description=TEXT, steps={"type": "array", "items": STEP, "minItems": 5, "maxItems": 12})


def ask(address, model, task):
    context = json.dumps(task.get("context", {}), indent=1)
    body = {
        "model": model,
        "messages": [
            {"role": "system", "content": "You write plans as JSON. A step's dependencies are ids of earlier steps."},
            {"role": "user", "content": f"Task: {task['task_description']}\nContext: {context}"},
        ],
        "response_format": {"type": "json_schema", "json_schema": {"name": "plan", "strict": True, "schema": SCHEMA}},
        "max_tokens": 1500,
        "temperature": 0.2,
        "seed": 42,
    }
    request = urllib.request.Request(
        address + "/chat/completions", json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    begin = time.monotonic()
    with urllib.request.urlopen(request, timeout=900) as answer:
        reply = json.load(answer)
    return {
        "id": task["id"],
        "text": reply["choices"][0]["message"]["content"],
        "tokens": reply["usage"]["total_tokens"],
        "seconds": time.monotonic() - begin,
    }


def answer(address, model, task):
    try:
        return ask(address, model, task)
    except urllib.error.HTTPError as refused:
        return {"id": task["id"], "text": "", "tokens": 0, "seconds": 0, "error": f"HTTP {refused.code}"}


def main(address, model, tasks_path, out_path, parallel):
    """Goes on after the answers that are there already."""
    with open(out_path, "a+", encoding="utf-8") as out, open(tasks_path, encoding="utf-8") as tasks:
        out.seek(0)
        known = {json.loads(line)["id"] for line in out if line.strip()}
        open_tasks = [task for task in map(json.loads, tasks) if task["id"] not in known]
        with ThreadPoolExecutor(int(parallel)) as threads:
            for done in as_completed([threads.submit(answer, address, model, task) for task in open_tasks]):
                out.write(json.dumps(done.result()) + "\n")
                out.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
