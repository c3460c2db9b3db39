package org.markwarden.marketplace.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.markwarden.marketplace.operator.Channel;
import org.markwarden.marketplace.operator.FiledNotice;
import org.markwarden.marketplace.operator.Filing;
import org.markwarden.marketplace.operator.NoticeBody;
import org.markwarden.marketplace.operator.NoticeBody.Unreadable;
import org.markwarden.marketplace.operator.NoticeDesk;
import org.markwarden.marketplace.operator.Publication;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The operator's door for notices: {@code POST /operator/notices} and {@code GET /operator/notices/{ticket}}. */
public final class NoticeApi implements Responder {

    static final int LARGEST_NOTICE = 1024 * 1024;
    static final int LARGEST_ATTACHMENT = 256 * 1024;
    private static final String PATH = "/operator/notices";
    private static final JsonMapper JSON = new JsonMapper();

    private final NoticeDesk desk;

    public NoticeApi(NoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (method.equals("POST") && path.equals(PATH)) {
            return post(exchange);
        }
        if (method.equals("GET") && path.startsWith(PATH + "/")) {
            return desk.ticket(path.substring(PATH.length() + 1))
                    .map(notice -> Answer.json(200, state(notice).toString()))
                    .orElseGet(() -> problem(404, "no such ticket"));
        }
        return problem(path.equals(PATH) ? 405 : 404, "POST a notice to " + PATH);
    }

    private Answer post(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_NOTICE + 1);
        if (body.length > LARGEST_NOTICE) {
            return problem(413, "a notice is at most " + LARGEST_NOTICE + " bytes; send a link and a hash instead");
        }
        if (desk.faults().isUnavailable()) {
            return problem(503, "closed for maintenance");
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null || key.isBlank()) {
            return problem(400, "header Idempotency-Key is missing");
        }
        return filed(body, key);
    }

    private Answer filed(byte[] body, String key) {
        try {
            if (NoticeBody.largestAttachment(body) > LARGEST_ATTACHMENT) {
                return problem(413, "an attachment is at most " + LARGEST_ATTACHMENT + " bytes");
            }
            Answer answer = receipt(desk.file(NoticeBody.read(body), key, Channel.HTTP));
            return desk.faults().dropsTheAnswer() ? Answer.DROPPED : answer;
        } catch (Unreadable e) {
            return problem(400, e.getMessage());
        }
    }

    private static Answer receipt(Filing filing) {
        return switch (filing) {
            case Filing.Opened(FiledNotice notice) -> receipt(notice, false);
            case Filing.Repeated(FiledNotice notice) -> receipt(notice, true);
            case Filing.KeyTaken(FiledNotice notice) ->
                problem(422, "the key was used for notice " + notice.body().noticeId());
        };
    }

    private static Answer receipt(FiledNotice notice, boolean repeated) {
        ObjectNode receipt = JSON.createObjectNode()
                .put("ticket", notice.ticket())
                .put("noticeId", notice.body().noticeId())
                .put("receivedAt", notice.receivedAt().toString())
                .put("listings", notice.body().listings().size())
                .put("repeated", repeated)
                .put("message", "已受理，将在核查后公示处理结果");
        return Answer.json(202, receipt.toString());
    }

    private ObjectNode state(FiledNotice notice) {
        ObjectNode state = JSON.createObjectNode()
                .put("ticket", notice.ticket())
                .put("noticeId", notice.body().noticeId())
                .put("state", desk.stateOf(notice).name().toLowerCase(Locale.ROOT))
                .put("receivedAt", notice.receivedAt().toString())
                .put("channel", notice.channel().name().toLowerCase(Locale.ROOT));
        if (notice.rejection() != null) {
            state.put("rejection", notice.rejection());
        }
        if (notice.statement() != null) {
            state.put("counterStatement", notice.statement());
        }
        if (desk.stateOf(notice) != NoticeDesk.State.ACCEPTED) {
            var listings = state.putArray("listings");
            for (Publication each : desk.resultsOf(notice)) {
                listings.addObject()
                        .put("url", each.listing().toString())
                        .put("result", each.result().wording())
                        .put("explanation", each.explanation());
            }
        }
        return state;
    }

    private static Answer problem(int status, @Nullable String message) {
        return Answer.json(status, JSON.createObjectNode().put("error", message).toString());
    }
}
