package org.madang.charter.internal.drawing;

/** The small signs BPMN puts into its shapes, in a square of 24 pixels. */
final class Symbols {

    static final String USER = "M12 3a4 4 0 1 0 0 8 4 4 0 1 0 0-8zM4 21c0-5 3-8 8-8s8 3 8 8z";
    static final String PLUS = "M12 4v16M4 12h16";

    private Symbols() {}

    /** What the event waits for or throws; empty if there is no sign for it. */
    static String event(String event) {
        return switch (event) {
            case "timer" -> "M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20zM12 6v6l4 3";
            case "message" -> "M3 6h18v12H3zM3 6l9 7 9-7";
            case "signal" -> "M12 4l9 15H3z";
            case "error" -> "M4 20l4-13 7 7 5-11-4 15-7-7z";
            case "escalation" -> "M12 3l7 18-7-7-7 7z";
            case "conditional" -> "M5 3h14v18H5zM8 7h8M8 11h8M8 15h8";
            case "link" -> "M3 9h10V5l8 7-8 7v-4H3z";
            case "compensate" -> "M12 5v14L4 12zM20 5v14l-8-7z";
            case "cancel" -> "M6 4l6 6 6-6 2 2-6 6 6 6-2 2-6-6-6 6-2-2 6-6-6-6z";
            case "terminate" -> "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18z";
            default -> "";
        };
    }

    static String gateway(String type) {
        return switch (type) {
            case "exclusiveGateway" -> "M6 5l12 14M18 5L6 19";
            case "parallelGateway" -> PLUS;
            case "inclusiveGateway" -> "M12 4a8 8 0 1 0 0 16 8 8 0 1 0 0-16z";
            case "complexGateway" -> "M12 3v18M3 12h18M6 6l12 12M18 6L6 18";
            case "eventBasedGateway" -> "M12 1a11 11 0 1 0 0 22 11 11 0 1 0 0-22zM12 6l6 4.5-2.3 7H8.3L6 10.5z";
            default -> "";
        };
    }

    static String task(String type) {
        return switch (type) {
            case "userTask" -> USER;
            case "serviceTask" ->
                "M12 8a4 4 0 1 0 0 8 4 4 0 1 0 0-8zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2"
                        + "M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2";
            case "sendTask", "receiveTask" -> "M3 6h18v12H3zM3 6l9 7 9-7";
            case "scriptTask" -> "M6 3h13l-3 4 3 5-3 4 2 5H5l3-5-3-4 3-5zM10 8h6M10 12h6M10 16h6";
            case "businessRuleTask" -> "M3 4h18v16H3zM3 9h18M9 9v11M3 14h18";
            case "manualTask" -> "M4 12l5-6h4l-3 4h10v3h-9M9 16h8M9 19h6M4 12v7h5";
            default -> "";
        };
    }

    static String many(String many) {
        return switch (many) {
            case "parallel" -> "M7 4v16M12 4v16M17 4v16";
            case "sequential" -> "M4 7h16M4 12h16M4 17h16";
            case "loop" -> "M7 18a8 8 0 1 1 5 2M7 18H3M7 18v-4";
            default -> "";
        };
    }
}
