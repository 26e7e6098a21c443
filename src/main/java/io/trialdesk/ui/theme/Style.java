package io.trialdesk.ui.theme;

/// The names of the style sheet's classes. A test compares them with `trialdesk.css` in both
/// directions.
public final class Style {
    // type
    public static final String TITLE = "td-title";
    public static final String NAME = "td-name";
    public static final String MUTED = "td-muted";
    public static final String SMALL = "td-small";
    public static final String SECTION = "td-section";
    public static final String FIGURE = "td-figure";
    public static final String PROBLEM = "td-problem";

    // controls
    public static final String ICON = "td-icon";
    public static final String QUIET = "td-quiet";
    public static final String ICON_BUTTON = "td-icon-button";
    public static final String PRIMARY = "td-primary";
    public static final String LINK = "td-link";
    public static final String FIELD = "td-field";
    public static final String CHIP = "td-chip";
    public static final String KEY = "td-key";

    // surfaces
    public static final String PANE = "td-pane";
    public static final String BAR = "td-bar";
    public static final String CARD = "td-card";
    public static final String PALETTE = "td-palette";
    public static final String FLOATING = "td-floating";
    public static final String TABLE = "td-table";
    public static final String EMPTY_STATE = "td-empty-state";
    public static final String EMPTY_TITLE = "td-empty-title";
    public static final String THIN_PROGRESS = "td-thin-progress";

    // runs
    public static final String PAGE_BAR = "td-page-bar";
    public static final String WORD = "td-word";
    public static final String GROUP = "td-group";
    public static final String STATUS = "td-status";
    public static final String SWATCH = "td-swatch";
    public static final String EYE = "td-eye";
    public static final String COPY_MARK = "td-copy-mark";
    public static final String FILTER_BAR = "td-filter-bar";
    public static final String FILTER = "td-filter";
    public static final String FILTER_PROBLEM = "td-filter-problem";
    public static final String ERROR_MARK = "td-error-mark";
    public static final String COMPLETIONS = "td-completions";
    public static final String POPOVER = "td-popover";
    public static final String PLAIN_LIST = "td-plain-list";
    public static final String SIDE_PANE_HEAD = "td-side-pane-head";
    public static final String DETAILS_TITLE = "td-details-title";
    public static final String PAGE = "td-page";
    public static final String PAGE_CONTENT = "td-page-content";
    public static final String SMALL_BUTTON = "td-small-button";
    public static final String BAND = "td-band";
    public static final String EMPTY_TEXT = "td-empty-text";

    // frame
    public static final String FRAME = "td-frame-root";
    public static final String TOP_BAR = "td-top-bar";
    public static final String TAB = "td-tab";
    public static final String SEARCH = "td-search";
    public static final String SIDE_BAR = "td-side-bar";
    public static final String SIDE_HEAD = "td-side-head";
    public static final String SIDE_TREE = "td-side-tree";
    public static final String SIDE_PROBLEM = "td-side-problem";
    public static final String STATUS_BAR = "td-status-bar";
    public static final String NOTICES = "td-notices";
    public static final String NOTICE = "td-notice";
    public static final String SPLIT_LINE = "td-split-line";

    // forms
    public static final String FORM = "td-form";
    public static final String FIELD_LABEL = "td-field-label";
    public static final String FACT = "td-fact";

    // charts
    public static final String CHART = "td-chart";
    public static final String CHART_CARD = "td-chart-card";
    public static final String CHART_HEAD = "td-chart-head";
    public static final String CHART_MESSAGE = "td-chart-message";
    public static final String CHART_BAR = "td-chart-bar";
    public static final String CHART_LIST = "td-chart-list";
    public static final String CHART_GROUP = "td-chart-group";
    public static final String CROSSHAIR = "td-crosshair";
    public static final String CROSSHAIR_DOT = "td-crosshair-dot";
    public static final String READINGS = "td-readings";
    public static final String ZOOM_BOX = "td-zoom-box";
    public static final String ON_HOVER = "td-on-hover";

    // pages of jobs, models and sync
    public static final String GOOD = "td-good";
    public static final String WARN = "td-warn";
    public static final String BAD = "td-bad";
    public static final String STRIP = "td-strip";
    public static final String BLANK_SIGN = "td-blank-sign";
    public static final String ROWS = "td-rows";
    public static final String MASTER = "td-master";
    public static final String MASTER_HEAD = "td-master-head";
    public static final String PAGE_HEAD = "td-page-head";
    public static final String PAGE_BODY = "td-page-body";
    public static final String PANE_HEAD = "td-pane-head";
    public static final String FOOT = "td-foot";
    public static final String SCROLL = "td-scroll";
    public static final String CODE = "td-code";
    public static final String LOG = "td-log";
    public static final String BOARD = "td-board";
    public static final String COLUMN_HEAD = "td-column-head";
    public static final String CARDS = "td-cards";
    public static final String VERSION_CARD = "td-version-card";
    public static final String CHIP_WITH_VERB = "td-chip-with-verb";
    public static final String ALIAS_CHIP = "td-alias-chip";
    public static final String OVER = "td-over";
    public static final String ASK = "td-ask";
    public static final String SHEETS = "td-sheets";
    public static final String LINES = "td-lines";
    public static final String CONFLICT = "td-conflict";
    public static final String SIDE_VALUE = "td-side-value";
    public static final String OUTLINED = "td-outlined";
    public static final String ADD_FORM = "td-add-form";
    public static final String FIELD_ROW = "td-field-row";
    public static final String FIELD_NAME = "td-field-name";

    // pictures and texts
    public static final String SIGHT = "td-sight";
    public static final String SIGHT_WORDS = "td-sight-words";
    public static final String MEDIA_CARD = "td-media-card";
    public static final String MEDIA_HEAD = "td-media-head";
    public static final String MEDIA_TILES = "td-media-tiles";
    public static final String STEP_SLIDER = "td-step-slider";
    public static final String FOUND = "td-found";
    public static final String SIDE_HINT = "td-side-hint";

    // comparing
    public static final String SHEET = "td-sheet";
    public static final String SHEET_HEAD = "td-sheet-head";
    public static final String RUN_HEAD = "td-run-head";
    public static final String KEY_NAME = "td-key-name";
    public static final String VALUE = "td-value";
    public static final String EQUAL = "td-equal";
    public static final String CHANGED = "td-changed";
    public static final String MISSING = "td-missing";
    public static final String MARKED = "td-marked";
    public static final String DELTA = "td-delta";
    public static final String BETTER = "td-better";
    public static final String WORSE = "td-worse";

    private Style() {}
}
