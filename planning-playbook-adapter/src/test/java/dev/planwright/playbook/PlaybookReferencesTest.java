package dev.planwright.playbook;

import dev.planwright.domain.contract.ReferencesContract;
import dev.planwright.domain.port.out.References;

class PlaybookReferencesTest implements ReferencesContract {
    private static final References LIBRARY = new PlaybookReferences(Playbooks.bundled());

    @Override
    public References references() {
        return LIBRARY;
    }

    @Override
    public String knownTask() {
        return "Upgrade PostgreSQL 12 to 15";
    }

    @Override
    public String knownId() {
        return "database-version-migration";
    }

    @Override
    public String foreignTask() {
        return "Bake a sourdough bread";
    }
}
