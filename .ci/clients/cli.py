"""Replays what the Kubiya CLI sends, byte for byte, and reads the answers as strictly as its Go types do.

python cli.py BASE_URL KEY
"""

import datetime
import http.client
import json
import sys
import time
import urllib.parse

NULL = type(None)
TASK = {"title": str, "description?": str, "status": str, "priority": str, "dependencies?": [int]}
TASK["subtasks?"] = [TASK]
PLAN = {
    "plan_id": str,
    "title": str,
    "summary": str,
    "complexity": {"story_points": int, "confidence": ("low", "medium", "high"), "reasoning": str},
    "team_breakdown": [{
        "team_id?": str, "team_name?": str, "agent_id?": str, "agent_name?": str,
        "responsibilities": [str], "tasks": [TASK], "estimated_time_hours": float}],
    "recommended_execution": {
        "entity_type": ("agent", "team"), "entity_id": str, "entity_name": str,
        "recommended_environment_id?": str, "recommended_environment_name?": str,
        "recommended_worker_queue_id?": str, "recommended_worker_queue_name?": str, "reasoning": str},
    "cost_estimate": {
        "estimated_cost_usd": (float, NULL),
        "llm_costs": [{
            "model_id": str, "estimated_input_tokens": int, "estimated_output_tokens": int,
            "cost_per_1k_input_tokens": float, "cost_per_1k_output_tokens": float, "total_cost": float}],
        "tool_costs": [{}]},
    "realized_savings": {"time_saved_hours": float, "money_saved": (float, NULL), "manual_effort_avoided": str},
    "risks": [str], "prerequisites": [str], "success_criteria": [str],
    "created_at": datetime.datetime,
}
LISTS = {
    "/api/v1/agents": {"id": str, "name": str, "description?": str, "capabilities?": [str], "model_id?": str},
    "/api/v1/teams": {"id": str, "name": str, "description?": str, "agents?": [str], "members?": [str]},
    "/api/v1/environments": {"id": str, "name": str, "description?": str, "metadata?": dict},
    "/api/v1/worker-queues": {"id": str, "name": str, "environment_id": str, "status?": str},
}


class Number(str):
    """The text of a JSON number."""


def parse(text):
    return json.loads(text, parse_int=Number, parse_float=Number, parse_constant=lambda name: 1 / 0)


def check(value, form, place=""):
    """Whether Go would decode a value into a field of this form."""
    if isinstance(form, tuple):
        if all(isinstance(each, str) for each in form):
            assert value in form, f"{place}: {value!r} is none of {form}"
        elif value is not None:
            check(value, form[0], place)
    elif isinstance(form, list):
        assert isinstance(value, list), f"{place}: no list but {value!r}"
        for number, each in enumerate(value):
            check(each, form[0], f"{place}/{number}")
    elif isinstance(form, dict):
        assert isinstance(value, dict), f"{place}: no object but {value!r}"
        known = {name.rstrip("?"): (name, below) for name, below in form.items()}
        for name in value.keys() - known.keys():
            raise AssertionError(f"{place}/{name}: is not part of the form")
        for name, (marked, below) in known.items():
            if name in value:
                check(value[name], below, f"{place}/{name}")
            else:
                assert marked.endswith("?"), f"{place}/{name}: is missing"
    elif form is int:
        assert isinstance(value, Number) and value.lstrip("-").isdigit(), f"{place}: {value!r} is no integer for Go"
    elif form is float:
        assert isinstance(value, Number), f"{place}: {value!r} is no number"
        float(value)
    elif form is datetime.datetime:
        assert value[10] == "T" and (value[-1] == "Z" or value[-6] in "+-"), f"{place}: {value!r} is not RFC 3339"
        datetime.datetime.fromisoformat(value.replace("Z", "+00:00"))
    elif form is str:
        assert isinstance(value, str) and not isinstance(value, Number), f"{place}: {value!r} is no text"
    else:
        assert isinstance(value, form), f"{place}: {value!r}"


def plan_body(description, priority="medium", environments=(), queues=(), quick=False):
    """The bytes of Go's json.Marshal: no spaces, fields in the order of the struct."""
    body = {"description": description, "priority": priority, "agents": [], "teams": [],
            "environments": list(environments), "worker_queues": list(queues), "output_format": "text"}
    if quick:
        body["quick_mode"] = True
    text = json.dumps(body, separators=(",", ":"), ensure_ascii=False)
    for plain, escaped in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")):
        text = text.replace(plain, escaped)
    return text.encode()


class Cli:
    def __init__(self, base_url, key):
        self.address = urllib.parse.urlsplit(base_url).netloc
        self.key = key

    def call(self, method, path, body=None, scheme="UserKey", headers=()):
        """Status, type, and the bytes of the answer, on a connection of its own."""
        connection = http.client.HTTPConnection(self.address, timeout=120)
        connection.putrequest(method, path, skip_accept_encoding=True)
        connection.putheader("User-Agent", "Go-http-client/1.1")
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        for name, value in headers:
            connection.putheader(name, value)
        if self.key:
            connection.putheader("Authorization", f"{scheme} {self.key}")
        if body is not None:
            connection.putheader("Content-Type", "application/json")
        connection.putheader("Accept-Encoding", "gzip")
        connection.endheaders(body)
        answer = connection.getresponse()
        return answer, connection

    def text(self, *args, **kwargs):
        answer, connection = self.call(*args, **kwargs)
        text = answer.read().decode("utf-8")
        connection.close()
        return answer.status, text

    def plan(self, body):
        status, text = self.text("POST", "/api/v1/tasks/plan", body)
        assert status == 200, (status, text)
        answer = parse(text)
        assert list(answer) == ["plan"], list(answer)
        check(answer["plan"], PLAN)
        assert answer["plan"]["plan_id"] and answer["plan"]["recommended_execution"]["entity_id"]
        return answer["plan"]

    def stream(self, body):
        """The events, and how long the connection stayed open after the last one."""
        headers = [("Accept", "text/event-stream"), ("Cache-Control", "no-cache"), ("Connection", "keep-alive")]
        answer, connection = self.call("POST", "/api/v1/tasks/plan/stream", body, headers=headers)
        assert answer.status == 200, (answer.status, answer.read())
        events, name, last = [], None, None
        for line in answer:
            line = line.decode("utf-8").strip()
            if line.startswith("event: "):
                name = line[7:]
            elif line.startswith("data: "):
                events.append((name, parse(line[6:])))
                last = time.monotonic()
        lingered = time.monotonic() - last
        connection.close()
        return events, lingered


def lists(cli):
    found = {}
    for path, form in LISTS.items():
        status, text = cli.text("GET", path, scheme="Bearer")
        assert status == 200, (path, status, text)
        found[path] = json.loads(text)
        check(parse(text), [form], path)
        assert found[path], f"{path} is empty, though the catalogue is not"
    return found


def resent(known):
    """What the CLI makes of the lists that it read: no metadata, and every queue is active."""
    environments = [{name: each[name] for name in ("id", "name", "description") if name in each}
                    for each in known["/api/v1/environments"]]
    queues = [{**{name: each[name] for name in ("id", "name", "environment_id")}, "status": "active"}
              for each in known["/api/v1/worker-queues"]]
    return environments, queues


def plans(cli):
    known = lists(cli)
    environments, queues = resent(known)
    body = plan_body("Deploy payment-api 2.0.0 <blue & green> to production", "medium", environments, queues)
    plan = cli.plan(body)
    execution = plan["recommended_execution"]
    ids = [each["id"] for path in ("/api/v1/agents", "/api/v1/teams") for each in known[path]]
    assert execution["entity_id"] in ids, execution
    assert execution["recommended_environment_name"] == "production", execution
    assert execution["recommended_worker_queue_name"] == "default", execution
    teams = cli.text("GET", "/api/v1/teams/" + known["/api/v1/teams"][0]["id"], scheme="Bearer")
    assert teams[0] == 200 and json.loads(teams[1])["members"], teams
    assert int(plan["complexity"]["story_points"]) > 0, plan["complexity"]
    again = cli.plan(body)
    for each in (plan, again):
        each.pop("plan_id"), each.pop("created_at")
    assert plan == again, "the same request gave another plan"
    tasks = [task for group in plan["team_breakdown"] for task in group["tasks"]]
    for task in tasks:
        assert all(1 <= int(number) <= len(tasks) for number in task.get("dependencies", [])), task


def streams(cli):
    events, lingered = cli.stream(plan_body("Set up monitoring for the application", quick=True))
    names = [name for name, _ in events]
    assert names[-1] == "complete" and names.count("complete") == 1 and "error" not in names, names
    assert names.count("step_started") == names.count("step_completed") >= 4, names
    assert "progress" in names and "resources_summary" in names, names
    assert 0.15 <= lingered <= 2, f"the connection stayed open for {lingered:.2f} s after the last event"
    plan = events[-1][1]["plan"]
    check(plan, PLAN)
    steps = [data["step_name"] for name, data in events if name == "step_completed"]
    tasks = [task["title"] for group in plan["team_breakdown"] for task in group["tasks"]]
    assert sorted(steps) == sorted(tasks), (steps, tasks)
    percents = [float(data["progress"]) for name, data in events if name == "progress"]
    assert percents == sorted(percents) and percents[-1] <= 100, percents


def plan_by_id(cli):
    plan = cli.plan(plan_body("Set up monitoring for the application"))
    status, text = cli.text("GET", f"/api/v1/tasks/plan/{plan['plan_id']}", scheme="UserKey")
    assert status == 200 and parse(text)["plan"] == plan, (status, text[:300])
    status, text = cli.text("GET", "/api/v1/tasks/plan/health")
    assert status == 200, (status, text)
    status, text = cli.text("GET", "/api/v1/tasks/plan/no-such-plan")
    assert status == 404 and text.startswith('{"detail":"'), (status, text)


def refusals(cli):
    """The CLI prints the body as it is, so the sentence comes first and all is one line; nothing is worth a retry."""
    for path in ("/api/v1/tasks/plan", "/api/v1/tasks/plan/stream"):
        for body in (plan_body("Deploy the thing"), plan_body(""), b'{"description":7}', b"{"):
            status, text = cli.text("POST", path, body)
            assert status in (400, 422), (path, body, status)
            assert text.startswith('{"detail":"') and "\n" not in text, text
    status, text = Cli(f"http://{cli.address}", "wrong").text("POST", "/api/v1/tasks/plan", plan_body("x"))
    assert status == 401 and json.loads(text)["detail"], (status, text)


def executions(cli):
    prompt = b'{"prompt":"Do it","worker_queue_id":"","stream":true}'
    for method, path, body in (("POST", "/api/v1/agents/unassigned/execute", prompt),
                               ("POST", "/api/v1/teams/a-team/execute", prompt),
                               ("POST", "/api/v1/environments/an-id/worker-queues", b'{"name":"local-exec"}'),
                               ("GET", "/api/v1/executions/an-id/stream", None)):
        status, text = cli.text(method, path, body, scheme="Bearer")
        assert status == 501 and "execut" in json.loads(text)["detail"], (path, status, text)


def main(base_url, key):
    cli = Cli(base_url, key)
    failed = 0
    for scenario in (lists, plans, streams, plan_by_id, refusals, executions):
        try:
            scenario(cli)
            print(f"ok      {scenario.__name__}")
        except Exception as e:
            failed += 1
            print(f"FAILED  {scenario.__name__}: {type(e).__name__}: {e}")
    print(f"calls of the CLI: {6 - failed} passed, {failed} failed")
    return failed


if __name__ == "__main__":
    sys.exit(1 if main(*sys.argv[1:3]) else 0)
