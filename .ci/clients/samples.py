"""Runs every sample of samples.md through the real Kubiya SDK: python samples.py BASE_URL KEY [scripted]

The samples run verbatim, one after another in one namespace, as a reader would try them. Only the address and the key,
which a user has in the environment, are given to the client's constructor.
"""

import contextlib
import io
import json
import pathlib
import re
import sys

import kubiya
from kubiya.control_plane_client import ControlPlaneClient

FACTS = {  # what must stand in the printed text of a sample
    "Quick Start": ["Plan: # ", "Steps: ", "event: step", "event: complete"],
    "Generate Task Plan": ["Generated Plan:", "  Title: ", "    5. ", "       Estimated time: "],
    "Plan with Context": ["Steps for migration:", "    Risks: ["],
    "Streaming Task Plans": ["Generating plan...", "event: step", "event: complete", "Plan generation complete!"],
    "Complete Example": ["Task Plan: ", "Overview: ", "   Skills: ", "   Dependencies: [", "Detailed steps for '"],
    "Error Handling": ["Planning error: ", "422", "Tip: Provide more specific task description"],
    "Deployment Planning": [],
    "Incident Response": [],
    "Infrastructure Setup": [],
    "Onboarding": [],
    "Migration Planning": [],
    "Integration with Execution": [],
}
NAMED = {  # what of the context a plan must take up
    "Plan with Context": ["PostgreSQL", "15.0"],
    "Deployment Planning": ["payment-service", "2.0.0", "1.5.0"],
    "Incident Response": ["api", "web", "mobile"],
    "Infrastructure Setup": ["AWS", "us-west-2", "auto-scaling"],
    "Onboarding": ["Senior DevOps Engineer", "Terraform"],
    "Migration Planning": ["Ruby on Rails", "Node.js"],
}


def samples():
    text = pathlib.Path(__file__).with_name("samples.md").read_text(encoding="utf-8")
    return re.findall(r"^## (.*?)\n\n```python\n(.*?)^```$", text, re.M | re.S)


def check_plan(plan, scripted):
    ids = [step["id"] for step in plan["steps"]]
    assert len(ids) >= 4 and len(ids) == len(set(ids)), ids
    for number, step in enumerate(plan["steps"]):
        assert step["name"] and step["description"] and step["estimated_time"], step
        assert set(step.get("dependencies", [])) <= set(ids[:number]), step
    errors = [finding for finding in plan["findings"] if finding["severity"] == "error"]
    if scripted:  # a model that never thinks keeps to no context, and its plan says so
        errors = [finding for finding in errors if finding["code"] != "constraint_violated"]
        assert not errors, errors
        assert plan["provenance"]["attempts"][0]["provider"] == "openai", plan["provenance"]
        return
    assert not errors, errors
    assert not [each for each in plan["constraints"] if each["status"] == "violated"], plan["constraints"]


def check_stream(printed, scripted):
    """A stream's lines, as the sample prints them without line ends, hold whole JSON documents."""
    for found in re.finditer(r"event: complete\n?data: ", printed):
        document, _ = json.JSONDecoder().raw_decode(printed, found.end())
        check_plan(document["plan"], scripted)


def run(name, code, space, scripted):
    printed = io.StringIO()
    raised = None
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(code, f"samples.md: {name}", "exec"), space)
        except Exception as e:  # the sample that executes ends here; all others must not
            raised = e
    text = printed.getvalue()
    if name == "Integration with Execution":
        # planning works, execution is not there: the first call says so, once, in words
        assert raised is not None and "501" in str(raised) and "execut" in str(raised).lower(), raised
    elif raised is not None:
        raise raised
    for fact in FACTS[name]:
        assert fact in text, f"{fact!r} is not in:\n{text[:2000]}"
    check_stream(text, scripted)
    if "plan" in space:
        check_plan(space["plan"], scripted)
        said = json.dumps(space["plan"]["steps"])
        for word in [] if scripted else NAMED.get(name, []):
            assert word in said, f"no step says {word}"
    if "detailed_plan" in space:
        check_plan(space["detailed_plan"], scripted)
        assert space["detailed_plan"]["parent"]["step_number"] == 1, space["detailed_plan"].get("parent")


def main(base_url, key, scripted=False):
    class Configured(ControlPlaneClient):
        def __init__(self):
            super().__init__(api_key=key, base_url=base_url)

    kubiya.ControlPlaneClient = Configured
    space = {}
    passed = failed = 0
    for name, code in samples():
        space.pop("plan", None)
        try:
            run(name, code, space, scripted)
            passed += 1
            print(f"ok      {name}")
        except Exception as e:
            failed += 1
            print(f"FAILED  {name}: {type(e).__name__}: {e}")
    failed += check_others(Configured())
    assert passed + failed >= len(FACTS), "samples are missing"
    print(f"samples: {passed} passed, {failed} failed")
    return failed


def check_others(client):
    """What a user of the page calls beside planning."""
    calls = {
        "agents.list": lambda: [agent["name"] for agent in client.agents.list()],
        "models.list": lambda: [model["id"] for model in client.models.list()],
        "health": lambda: [client.health.check()["status"], client.health.ready()["status"], client.health.detailed()["status"]],
    }
    failed = 0
    for name, call in calls.items():
        try:
            result = call()
            assert result and all(result), result
            print(f"ok      {name}: {result}")
        except Exception as e:
            failed += 1
            print(f"FAILED  {name}: {type(e).__name__}: {e}")
    return failed


if __name__ == "__main__":
    sys.exit(1 if main(*sys.argv[1:3], scripted="scripted" in sys.argv[3:]) else 0)
