package org.markwarden.console.report;

import org.markwarden.domain.casework.CaseState;

/** What a state of a case file is called in the report. */
final class StateWords {
    private StateWords() {}

    static String of(CaseState state) {
        return switch (state) {
            case OPEN -> "待研判 open";
            case CONFIRMED -> "已确认 confirmed";
            case SEALED -> "证据已固定 sealed";
            case NOTICED -> "已通知 noticed";
            case REJECTED -> "平台不予处理 rejected";
            case REMOVED -> "已删除 removed";
            case PUBLISHED -> "已公示 published";
            case DISMISSED -> "已排除 dismissed";
        };
    }
}
