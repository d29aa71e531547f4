"""Writes the reference tasks as a batch, and tells what became of it beside one plain ask of the same model."""
import json
import re
import subprocess
import sys
from collections import Counter

COLUMNS = "outcome steps waves risks undo named kept/broken/open tokens seconds"


def write_tasks(path, count):
    with open(path, encoding="utf-8") as file:
        for number, task in enumerate(json.load(file)[:count], 1):
            print(json.dumps({"id": str(number), **task}))


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def leaves(value):
    """The texts and numbers of a context that a plan can name."""
    if isinstance(value, dict):
        return [leaf for item in value.values() for leaf in leaves(item)]
    if isinstance(value, list):
        return [leaf for item in value for leaf in leaves(item)]
    return [] if isinstance(value, bool) or value is None else [str(value)]


def plain_words(text):
    return " " + re.sub(r"[^a-z0-9.]+", " ", text.lower()) + " "


def named(task, steps):
    """How many values of the context some step names: its words, all of them, in one step."""
    wanted = leaves(task.get("context", {}))
    said = [plain_words(json.dumps(step)) for step in steps]
    hit = sum(any(all(f" {w} " in s for w in plain_words(v).split()) for s in said) for v in wanted)
    return f"{hit}/{len(wanted)}"


def measures(task, plan, tokens, seconds):
    steps = plan["steps"]
    status = Counter(c["status"] for c in plan.get("constraints", []))
    demands = "/".join(str(status[s]) for s in ("satisfied", "violated", "not_checkable"))
    return [
        "valid", len(steps), len(plan["schedule"]["waves"]), sum(bool(s.get("risks")) for s in steps),
        sum(bool(s.get("rollback")) for s in steps), named(task, steps), demands, tokens, f"{seconds:.0f}",
    ]  # fmt: skip


def nothing(outcome, tokens, seconds):
    return [outcome, *[""] * 6, tokens, f"{seconds:.0f}"]


def of_planwright(task, answer):
    """The row of a plan, whether it had to be repaired, and why there is none."""
    if answer is None:
        return nothing("LOST", 0, 0), False, "no answer at all"
    plan = answer.get("plan")
    if plan is None:
        return nothing("error", 0, 0), False, answer["error"].get("detail", str(answer["error"]))
    attempts = plan["provenance"]["attempts"]
    tokens = sum(a.get("input_tokens", 0) + a.get("output_tokens", 0) for a in attempts)
    row = measures(task, plan, tokens, sum(a["millis"] for a in attempts) / 1000)
    errors = [f for f in plan.get("findings", []) if f["severity"] == "error"]
    broken = [f for f in errors if f["code"] not in ("constraint_violated", "deadline_missed")]
    row[0] = "INVALID" if broken else row[0]
    return row, bool(plan.get("repairs")) or len(attempts) > 1, "; ".join(f["message"] for f in errors)


def of_plain(task, answer, planwright):
    """The row of a plain answer, judged by the checks that Planwright's own plans went through."""
    if answer is None:
        return nothing("", 0, 0), ""
    try:
        reply = json.loads(answer["text"])
    except json.JSONDecodeError:
        return nothing("no plan", answer["tokens"], answer["seconds"]), answer.get("error", "not JSON to its end")
    document = {**reply, "task_description": task["task_description"], "context": task.get("context", {})}
    run = subprocess.run(
        [planwright, "schedule", "-", "-o", "json"], input=json.dumps(document), capture_output=True, text=True
    )
    if run.returncode not in (0, 4) or not run.stdout.strip():
        return nothing("INVALID", answer["tokens"], answer["seconds"]), run.stderr.strip()
    plan = json.loads(run.stdout)
    if "schedule" not in plan:
        return nothing("INVALID", answer["tokens"], answer["seconds"]), plan.get("detail", "")
    return measures(task, plan, answer["tokens"], answer["seconds"]), ""


def line(first, mine, theirs):
    widths = (8, 5, 5, 5, 4, 6, 16, 6, 7)
    cells = [" ".join(f"{cell!s:>{w}}" for cell, w in zip(row, widths)) for row in (mine, theirs)]
    return f"{first:>4}  {cells[0]}  | {cells[1]}"


def report(tasks_path, plans_path, plain_path, planwright):
    answers = {answer["id"]: answer for answer in lines(plans_path)}
    plain = {answer["id"]: answer for answer in lines(plain_path)}
    print(f"{'':6}{'Planwright':70}| one plain ask")
    print(line("task", COLUMNS.split(), COLUMNS.split()))
    outcomes, notes, repaired = Counter(), [], []
    for task in lines(tasks_path):
        number = task["id"]
        mine, needed, why = of_planwright(task, answers.get(number))
        theirs, plain_why = of_plain(task, plain.get(number), planwright)
        outcomes[mine[0]] += 1
        outcomes["plain " + theirs[0]] += 1
        repaired += [number] if needed and mine[0] == "valid" else []
        notes += [f"  {number}: {why}"] if why else []
        notes += [f"  {number} (plain): {plain_why}"] if plain_why else []
        print(line(number, mine, theirs))
    total = len(lines(tasks_path))
    print(f"{outcomes['valid']} of {total} valid, of them {len(repaired)} after a repair or another call"
          f" ({', '.join(repaired) or 'none'}); {outcomes['error']} honest errors, {outcomes['LOST']} lost;"
          f" plain: {outcomes['plain valid']} valid")
    print("\n".join(notes))
    return 1 if outcomes["LOST"] or outcomes["INVALID"] else 0


if __name__ == "__main__":
    if sys.argv[1] == "tasks":
        write_tasks(sys.argv[2], int(sys.argv[3]))
    else:
        sys.exit(report(*sys.argv[2:]))
