package dev.madoguchi.slack.post;

import dev.madoguchi.application.voice.Needs.Count;
import dev.madoguchi.application.voice.Offers.Offer;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CategoryTree;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.voice.Anonymised;
import dev.madoguchi.domain.voice.Names;
import dev.madoguchi.domain.voice.Need;
import dev.madoguchi.domain.voice.NeedId;
import dev.madoguchi.domain.voice.Voice;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What customers wish for: the card of a need, what was said of it, and the drafts for those who said it. */
final class VoiceCases {

    private final Drawing drawing;
    private final Samples some;
    private final Data data;
    private final Words words;

    private VoiceCases(Drawing drawing) {
        this.drawing = drawing;
        some = drawing.some;
        data = drawing.data;
        words = drawing.words;
    }

    static void draw(Drawing drawing) {
        var voices = new VoiceCases(drawing);
        voices.needs();
        voices.voices();
        voices.offers();
        voices.forms();
    }

    private void needs() {
        for (var doneBy : new AgentId[] {null, Samples.AGENT}) {
            var count = new Count(
                    data.many(),
                    data.many(),
                    data.each().mapToObj(i -> data.person()).toList(),
                    Set.of());
            var categories = data.each().mapToObj(i -> data.category()).toList();
            var card = new NeedCard(need(1, doneBy), count, categories, words);
            drawing.card("need, done by " + doneBy, new Note(card.text(), card.blocks()));
        }
    }

    private void voices() {
        for (var inquiry : List.of(Optional.<String>empty(), Optional.of("<" + Samples.LINK + "|#42>"))) {
            var voice = new Voice(
                    1,
                    new NeedId(1),
                    data.person(),
                    new CustomerId(1),
                    null,
                    null,
                    quote(),
                    Samples.NOW,
                    Samples.AGENT);
            var post = new VoicePost(voice, data.category(), LocalDate.EPOCH, inquiry, words);
            drawing.post("voice of " + inquiry, post.text(), post.blocks());
        }
    }

    private void offers() {
        for (var doneBy : new AgentId[] {null, Samples.AGENT}) {
            for (var sentBy : new AgentId[] {null, Samples.AGENT}) {
                for (var joinedTo : new InquiryId[] {null, Samples.INQUIRY}) {
                    var post = new OfferPost(need(1, doneBy), offer(42, sentBy), joinedTo, words);
                    drawing.card(
                            "offer, " + doneBy + " " + sentBy + " " + joinedTo, new Note(post.text(), post.blocks()));
                }
            }
        }
        for (int count : new int[] {1, 100}) {
            var open = IntStream.rangeClosed(1, count)
                    .mapToObj(i -> offer(i, null))
                    .toList();
            var text = OffersDelivery.text(need(1, Samples.AGENT), open, Samples::linked, words);
            drawing.post(count + " offers", text, List.of(Blocks.own(text)));
        }
    }

    private void forms() {
        drawing.open("need done", DoneForm.view(need(1, null), data.many(), words));
        for (int count : new int[] {0, 3, VoiceForm.MOST_NEEDS}) {
            var known =
                    IntStream.rangeClosed(1, count).mapToObj(i -> need(i, null)).toList();
            var tree = new CategoryTree(some.families(Math.min(count, 250)));
            var view = VoiceForm.view(some.incoming(7), quote(), known, tree, new CategoryId(2), words);
            drawing.open("voice form of " + count, view);
        }
    }

    private String quote() {
        var quote = Anonymised.of(data.text(), new Names(List.of(data.person())), List.of());
        return quote.isEmpty() ? "x" : quote;
    }

    private Need need(long id, @Nullable AgentId doneBy) {
        var doneAt = doneBy == null ? null : Samples.NOW;
        return new Need(new NeedId(id), Drawing.CHANNEL, data.typed(Need.LONGEST_NAME), Samples.NOW, doneBy, doneAt);
    }

    private Offer offer(long inquiry, @Nullable AgentId sentBy) {
        return new Offer(1, new NeedId(1), new InquiryId(inquiry), data.typed(3_000), Samples.NOW, null, sentBy);
    }
}
