package dev.planwright.app;

import dev.planwright.app.config.Configuration;
import dev.planwright.cli.Check;
import dev.planwright.cli.Console;
import dev.planwright.cli.Overrides;
import dev.planwright.cli.Workbench;
import java.util.List;

/** Workbenches by the configuration of this process, which is read when one is asked for. Thread-safe. */
record Workbenches(Console console) implements Workbench.Source {

    @Override
    public Workbench open(Overrides overrides) {
        return new EngineWorkbench(
                Configuration.ofProcess().read(overrides), hint -> console.complain("planwright: " + hint));
    }

    @Override
    public List<Check> examine(Overrides overrides) {
        return Doctor.examine(Configuration.ofProcess(), overrides);
    }
}
