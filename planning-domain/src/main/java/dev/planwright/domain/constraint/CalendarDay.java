package dev.planwright.domain.constraint;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ways in which people name a day: "31 March", "next Friday", "the end of the quarter". Weeks end on Sunday; a day
 * without a year is the next one of that name, today included. Thread-safe.
 */
enum CalendarDay {
    ISO("(\\d{4}-\\d\\d-\\d\\d)") {
        @Override
        LocalDate of(Matcher said, LocalDate today) {
            return LocalDate.parse(said.group(1));
        }
    },
    DOTTED("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})") {
        @Override
        LocalDate of(Matcher said, LocalDate today) {
            return LocalDate.of(number(said, 3), number(said, 2), number(said, 1));
        }
    },
    DAY_OF_MONTH("(\\d{1,2})(?:st|nd|rd|th)? (?:of )?" + Names.MONTH + Names.YEAR) {
        @Override
        LocalDate of(Matcher said, LocalDate today) {
            return dayOf(said, today, number(said, 1), 2, 3);
        }
    },
    MONTH_AND_DAY(Names.MONTH + " (\\d{1,2})(?:st|nd|rd|th)?" + Names.YEAR) {
        @Override
        LocalDate of(Matcher said, LocalDate today) {
            return dayOf(said, today, number(said, 2), 1, 3);
        }
    },
    END_OF_MONTH("end of " + Names.MONTH + Names.YEAR) {
        @Override
        LocalDate of(Matcher said, LocalDate today) {
            return dayOf(said, today, 1, 1, 2).with(TemporalAdjusters.lastDayOfMonth());
        }
    },
    END_OF_QUARTER("end of q([1-4])" + Names.YEAR) {
        @Override
        LocalDate of(Matcher said, LocalDate today) {
            int last = 3 * number(said, 1);
            LocalDate end = LocalDate.of(year(said, 2, today), last, 1).with(TemporalAdjusters.lastDayOfMonth());
            return said.group(2) == null && end.isBefore(today) ? end.plusYears(1) : end;
        }
    },
    END_OF_WEEK("(?:end of (?:the |this )?|this )(?:week|weekend)|eow") {
        @Override
        LocalDate of(Matcher said, LocalDate today) {
            return sunday(today);
        }
    },
    END_OF_NEXT_WEEK("end of (?:the )?next week") {
        @Override
        LocalDate of(Matcher said, LocalDate today) {
            return sunday(today).plusWeeks(1);
        }
    },
    END_OF_THIS_MONTH("end of (?:the |this )?month|eom|month(?:'s)?[- ]end") {
        @Override
        LocalDate of(Matcher said, LocalDate today) {
            return today.with(TemporalAdjusters.lastDayOfMonth());
        }
    },
    END_OF_NEXT_MONTH("end of (?:the )?next month") {
        @Override
        LocalDate of(Matcher said, LocalDate today) {
            return today.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth());
        }
    },
    END_OF_THIS_QUARTER("end of (?:the |this )?quarter|eoq|quarter(?:'s)?[- ]end") {
        @Override
        LocalDate of(Matcher said, LocalDate today) {
            return today.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(2).with(TemporalAdjusters.lastDayOfMonth());
        }
    },
    END_OF_THIS_YEAR("end of (?:the |this )?year|eoy|year(?:'s)?[- ]end") {
        @Override
        LocalDate of(Matcher said, LocalDate today) {
            return today.with(TemporalAdjusters.lastDayOfYear());
        }
    },
    WEEKDAY("(?:(this|next) )?(mon|tues|wednes|thurs|fri|satur|sun)day") {
        @Override
        LocalDate of(Matcher said, LocalDate today) {
            DayOfWeek day = DayOfWeek.of(Names.WEEKDAYS.indexOf(said.group(2)) + 1);
            return "next".equals(said.group(1))
                    ? sunday(today).with(TemporalAdjusters.next(day))
                    : today.with(TemporalAdjusters.nextOrSame(day));
        }
    },
    TOMORROW("tomorrow(?: (?:morning|noon|evening|night))?") {
        @Override
        LocalDate of(Matcher said, LocalDate today) {
            return today.plusDays(1);
        }
    },
    TODAY("today|tonight|eod|cob|midnight|end of (?:the |this )?(?:business |working )?day|close of business") {
        @Override
        LocalDate of(Matcher said, LocalDate today) {
            return today;
        }
    };

    /** Of enums, constants come before what their own arguments could name. */
    private static final class Names {
        static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                + "|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
        static final String YEAR = "(?:,? (\\d{4}))?";
        static final List<String> WEEKDAYS = List.of("mon", "tues", "wednes", "thurs", "fri", "satur", "sun");
    }

    /** A regular expression for all of them, without groups. */
    static final String ANY = any();

    private final String said;

    CalendarDay(String said) {
        this.said = said;
    }

    private static String any() {
        List<String> all = Stream.of(values())
                .map(day -> day.said.replaceAll("\\((?!\\?)", "(?:"))
                .toList();
        return "(?:the )?(?:" + String.join("|", all) + ")";
    }

    abstract LocalDate of(Matcher said, LocalDate today);

    /** The day that a text in lower case names, if it names one and nothing else. */
    static Optional<LocalDate> named(String text, LocalDate today) {
        for (CalendarDay day : values()) {
            Matcher matcher = Pattern.compile("(?:the )?(?:" + day.said + ")").matcher(text);
            if (matcher.matches()) {
                return day.when(matcher, today);
            }
        }
        return Optional.empty();
    }

    /** No day, if there is none such as 31 June. */
    private Optional<LocalDate> when(Matcher matcher, LocalDate today) {
        try {
            return Optional.of(of(matcher, today));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher said, int group) {
        return Integer.parseInt(said.group(group));
    }

    private static int year(Matcher said, int group, LocalDate today) {
        return said.group(group) == null ? today.getYear() : number(said, group);
    }

    private static LocalDate dayOf(Matcher said, LocalDate today, int day, int month, int year) {
        String name = said.group(month).substring(0, 3);
        Month named = Month.JANUARY;
        for (Month next : Month.values()) {
            named = next.name().toLowerCase(Locale.ROOT).startsWith(name) ? next : named;
        }
        LocalDate date = LocalDate.of(year(said, year, today), named, day);
        return said.group(year) == null
                        && date.withDayOfMonth(date.lengthOfMonth()).isBefore(today)
                ? date.plusYears(1)
                : date;
    }

    private static LocalDate sunday(LocalDate today) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }
}
