package dev.planwright.llm.internal.resilience;

import dev.planwright.llm.internal.chat.ChatProvider;
import dev.planwright.llm.internal.chat.ModelLimits;
import dev.planwright.llm.internal.chat.SchemaSupport;

/** A provider around another one. */
abstract class Decorated implements ChatProvider {
    final ChatProvider inner;

    Decorated(ChatProvider inner) {
        this.inner = inner;
    }

    @Override
    public final String provider() {
        return inner.provider();
    }

    @Override
    public final String model() {
        return inner.model();
    }

    @Override
    public final ModelLimits limits() {
        return inner.limits();
    }

    @Override
    public final SchemaSupport schemas() {
        return inner.schemas();
    }
}
