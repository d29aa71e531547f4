package dev.planwright.domain.constraint;

import java.util.Optional;
import java.util.regex.Pattern;

/** What keys of a context are known to be about, however people write them. */
enum KeyKind {
    TIME(
            "(?:time_?line|deadline|time_?(?:limit|frame|budget)(?:_(?:minutes?|min|hours?|days?))?|due(?:_date|_by)?"
                    + "|(?:must_)?(?:finish|finished|complete|completed|done|be_done)_(?:by|within|in)"
                    + "|(?:max|maximum)_(?:total_)?(?:duration|time|makespan)(?:_(?:minutes?|min|hours?|h|days?))?"
                    + "|(?:max|maximum)_(?:minutes|hours|days)|(?:duration|makespan)_(?:limit|max)(?:_(?:minutes?|min|hours?|days?))?)"),
    /** People alone are not said to do the work: they may be those who leave, join or use it. */
    TEAM("(?:max_|maximum_|available_)?(?:team_?size|engineers|headcount|team_members|staff(?:_count)?)"
            + "(?:_(?:available|on_shift|on_call))?|(?:max_|maximum_|available_|number_of_)(?:people|persons)"
            + "|number_of_engineers|(?:people|persons)_(?:available|on_shift|on_call)"),
    /** Names a group as often as it counts one. */
    TEAM_IF_NUMBER("(?:max_|maximum_|available_)?(?:team|operators|responders)"),
    DOWNTIME("(?:allow_|allowed_|max_|maximum_)?downtime(?:_(?:allowed|tolerance|minutes|limit))?|outage_allowed"),
    NO_DOWNTIME("(?:zero|no)_downtime|business_continuity"),
    FORBIDDEN(
            "(?:forbid|forbidden|prohibited|disallowed|banned|denied|not_allowed|do_not|dont|must_not|never|no_go|avoid)"
                    + "(?:_(?:actions?|commands?|operations?|steps?|use|do|run))?|deny_?list|black_?list|block_?list"),
    UNTOUCHED(
            "(?:do_not|dont|must_not|never)_(?:touch|change|modify)|off_limits|untouchable|hands_off|out_of_scope|leave_alone"),
    READ_ONLY("read_?only|dry_run_only|no_changes"),
    TOOLS(
            "only_use|use_only|only_tools|(?:allowed|permitted)_(?:tools?|commands?|programs?)|tools_(?:allowed|permitted)"),
    REQUIRED("(?:required|mandatory)(?:_(?:actions?|steps?|tasks?))?|must(?:_(?:have|do|include|contain))?"),
    BEFORE_CHANGES("before_(?:any_|every_|each_|the_first_)?changes?|first_step|(?:start|begin)_with"),
    AFTER_CHANGES("after_(?:any_|every_|each_|all_|the_last_)?changes?|(?:last|final)_step|(?:finish|end)_with"),
    SKILLS("(?:available_|team_|allowed_|only_)?skills(?:_(?:available|on_shift|at_hand|on_call))?"),
    WINDOW("(?:maintenance|change|deployment|release)_windows?"),
    STEPS(
            "(?:max|maximum)_(?:number_of_)?(?:steps?|tasks|actions)(?:_count)?|(?:steps?|tasks|actions)_(?:count_)?(?:limit|max)"),
    PARALLEL(
            "(?:max|maximum)_(?:parallel(?:ism)?|concurren(?:t|cy)|simultaneous|in_parallel|width)(?:_(?:steps|tasks|actions|work))?"
                    + "|(?:parallelism|concurrency)(?:_(?:limit|max))?|parallel"),
    ONE_BY_ONE("sequential|serial|one_at_a_time|no_parallel(?:ism)?"),
    BUDGET("budget|max_cost|cost_limit");

    private final Pattern names;

    KeyKind(String names) {
        this.names = Pattern.compile(names);
    }

    /** The kind of a key in lower case with underscores between its words. */
    static Optional<KeyKind> of(String key) {
        for (KeyKind kind : values()) {
            if (kind.names.matcher(key).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
