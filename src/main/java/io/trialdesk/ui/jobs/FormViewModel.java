package io.trialdesk.ui.jobs;

import io.trialdesk.launch.Entry;
import io.trialdesk.launch.Field;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The form of one entry while it is being filled in. FX thread only, but needs no toolkit.
final class FormViewModel {
    private final ProjectItem project;
    private final Entry entry;
    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Filled> filled;
    private final BooleanProperty starting = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");

    /// @param values what stands in the fields at first
    FormViewModel(ProjectItem project, Entry entry, Map<String, String> values) {
        this.project = project;
        this.entry = entry;
        for (var field : fields()) {
            var given = values.getOrDefault(field.name(), "");
            texts.put(field.name(), new SimpleStringProperty(given));
        }
        filled = new ReadOnlyObjectWrapper<>(Filled.of(entry, typed()));
        texts.values().forEach(text -> text.subscribe((before, now) -> refill()));
    }

    ProjectItem project() {
        return project;
    }

    Entry entry() {
        return entry;
    }

    /// The fields a form shows, in the program's order.
    List<Field> fields() {
        return entry.fields().stream().filter(field -> field.kind() != Field.Kind.WORD).toList();
    }

    /// What stands in a field; blank means that the program's default rules.
    StringProperty text(Field field) {
        var text = texts.get(field.name());
        if (text == null) {
            throw new IllegalArgumentException("no field " + field.name());
        }
        return text;
    }

    ReadOnlyObjectProperty<Filled> filled() {
        return filled.getReadOnlyProperty();
    }

    /// Whether the job is being started right now.
    BooleanProperty starting() {
        return starting;
    }

    /// Why the last start failed, empty when it did not.
    StringProperty problem() {
        return problem;
    }

    /// The command that a start would run as the form is now.
    List<String> command() {
        var vector = filled.get().command();
        return project.python().map(python -> python.named(vector)).orElse(vector);
    }

    boolean needsConsent() {
        return !project.allowed();
    }

    boolean isStartable() {
        return filled.get().isStartable() && !starting.get();
    }

    JobOrder order() {
        return new JobOrder(project.folder(), entry, filled.get().values());
    }

    /// Puts every field back to the program's default.
    void clear() {
        texts.values().forEach(text -> text.set(""));
    }

    private Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        texts.forEach((name, text) -> typed.put(name, text.get() == null ? "" : text.get()));
        return typed;
    }

    private void refill() {
        filled.set(Filled.of(entry, typed()));
    }
}
