package io.trialdesk.breaches.store;

import io.trialdesk.breaches.series.SeriesThatAsksTheTime;

import javafx.beans.property.SimpleStringProperty;

/// A store with a property of the toolkit.
public final class StoreThatShows {
    final SimpleStringProperty name = new SimpleStringProperty();
    final SeriesThatAsksTheTime series = new SeriesThatAsksTheTime();
}
