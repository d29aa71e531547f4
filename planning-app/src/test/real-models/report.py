"""Writes the reference tasks as a batch, and tells what became of a batch, one line per task."""
import json
import sys
from collections import Counter


def tasks(path, count):
    with open(path, encoding="utf-8") as file:
        for number, task in enumerate(json.load(file)[:count], 1):
            print(json.dumps({"id": str(number), **task}))


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def report(tasks_path, plans_path):
    asked = lines(tasks_path)
    answers = {line["id"]: line for line in lines(plans_path)}
    valid = repaired = lost = tokens = 0
    seconds = 0.0
    print("task  outcome  steps waves repairs calls  demands kept/violated/unchecked  context unused  tokens  seconds")
    for task in asked:
        answer = answers.get(task["id"])
        if answer is None:
            lost += 1
            print(f"{task['id']:>4}  LOST")
            continue
        plan = answer.get("plan")
        if plan is None:
            print(f"{task['id']:>4}  error    {answer.get('error', {}).get('detail', answer)}")
            continue
        structural = [f for f in plan.get("findings", [])
                      if f["severity"] == "error" and f["code"] not in ("constraint_violated", "deadline_missed")]
        attempts = plan["provenance"]["attempts"]
        status = Counter(c["status"] for c in plan.get("constraints", []))
        spent = sum(a.get("input_tokens", 0) + a.get("output_tokens", 0) for a in attempts)
        took = sum(a["millis"] for a in attempts) / 1000
        valid += not structural
        repaired += bool(plan.get("repairs"))
        tokens += spent
        seconds += took
        print(f"{task['id']:>4}  {'valid' if not structural else 'INVALID':7}  {len(plan['steps']):5} "
              f"{len(plan['schedule']['waves']):5} {len(plan.get('repairs', [])):7} {len(attempts):5}  "
              f"{status['satisfied']:12}/{status['violated']}/{status['not_checkable']:<17} "
              f"{len(plan.get('unused_context', [])):14}  {spent:6}  {took:7.1f}")
    print(f"{valid} of {len(asked)} valid, {repaired} of them mended by rule, {lost} lost; {tokens} tokens, {seconds:.0f} s of calls")
    return 1 if lost else 0


if __name__ == "__main__":
    if sys.argv[1] == "tasks":
        tasks(sys.argv[2], int(sys.argv[3]))
    else:
        sys.exit(report(sys.argv[2], sys.argv[3]))
