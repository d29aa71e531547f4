#!/bin/sh
# Plans the reference tasks with a real small model, asks the same model once without Planwright, and prints one table.
#
#   planning-app/src/test/real-models/run.sh [MODEL] [TASKS] [TOOL]
#
# MODEL  qwen-0.5b (default) or qwen-1.5b
# TASKS  how many of the reference tasks, from the first; all by default
# TOOL   the folder of the tool that serves local models, ../shared/tools/local-llm by default. It is no part of this
#        project; without it nothing is run, and this says so and ends with exit code 3.
#
# PLANWRIGHT is the command to try, that of this checkout by default. LOCAL_LLM_DIR is where the model lives or is installed (about 2.5 GB), PORT where it is served on 127.0.0.1, OUT where
# the answers are kept, PARALLEL how many tasks at a time (one: then a seed repeats an answer exactly): a second run over the same folder goes on where the first one stopped. The playbooks plan nothing
# here: they only ground the prompts. Exit code 1 if a plan is invalid or missing without an error that says why.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../.." && pwd)
model=${1:-qwen-0.5b}
tasks=${2:-1000}
tool=${3:-$root/../shared/tools/local-llm}
port=${PORT:-18431}
parallel=${PARALLEL:-1}
planwright=${PLANWRIGHT:-$root/planwright}
LOCAL_LLM_DIR=${LOCAL_LLM_DIR:-${TMPDIR:-/tmp}/planwright-local-llm}
LOCAL_LLM_SLOTS=$parallel
LOCAL_LLM_CTX=$((8192 * parallel))
export LOCAL_LLM_DIR LOCAL_LLM_SLOTS LOCAL_LLM_CTX
out=${OUT:-$(mktemp -d)}
mkdir -p "$out"

give_up() { # reason, log
    printf '\n*** NOT RUN: %s\n*** Nothing was said about real models.\n' "$1" >&2
    [ -z "${2:-}" ] || tail -n 5 "$2" >&2
    exit 3
}

[ -f "$tool/serve.sh" ] || give_up "no local model can be served: $tool/serve.sh is missing"
bash "$tool/setup.sh" "$LOCAL_LLM_DIR" "$model" >"$out/setup.log" 2>&1 ||
    give_up "$model could not be installed:" "$out/setup.log"

: >"$out/serve.log"
bash "$tool/serve.sh" "$port" "$model" >"$out/serve.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT INT TERM
waited=0
until grep -q '^ready' "$out/serve.log"; do
    waited=$((waited + 1))
    if [ "$waited" -gt 120 ] || ! kill -0 "$server" 2>/dev/null; then
        give_up "$model does not answer:" "$out/serve.log"
    fi
    sleep 1
done

cat >"$out/planwright.yaml" <<END
planner: local:$model
providers:
  local:
    type: openai
    base_url: http://127.0.0.1:$port/v1
    context_tokens: 8192
    temperature: 0.2
    seed: 42
timeouts:
  first_token: 5m
  between_tokens: 1m
  total: 15m
budget:
  time: 20m
END
python3 "$here/report.py" tasks "$root/planning-app/src/test/resources/reference-tasks.json" "$tasks" >"$out/tasks.jsonl"
"$planwright" plan --config "$out/planwright.yaml" --batch "$out/tasks.jsonl" --out "$out/plans.jsonl" --parallel "$parallel" ||
    printf 'the batch ended with exit code %s\n' "$?" >&2
python3 "$here/plain.py" "http://127.0.0.1:$port/v1" "$model" "$out/tasks.jsonl" "$out/plain.jsonl" "$parallel"
printf '\n%s\n' "$model"
python3 "$here/report.py" report "$out/tasks.jsonl" "$out/plans.jsonl" "$out/plain.jsonl" "$planwright"
printf 'plans: %s\n' "$out/plans.jsonl"
