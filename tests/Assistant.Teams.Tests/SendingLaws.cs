using System.Text.Json;
using Assistant.Teams.Connector;
using Assistant.Teams.Messages;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Teams.Tests;

public sealed class SendingLaws
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void No_window_ever_holds_more_than_its_limit() => Prop.ForAll(Gen.Choose(0, 1500).ListOf(200).ToArbitrary(), gaps =>
    {
        var (sent, now) = (new List<DateTimeOffset>(), Start);
        foreach (var gap in gaps)
        {
            now += TimeSpan.FromMilliseconds(gap % 3 == 0 ? gap : 0);
            var slot = SendLimits.Teams.NextAfter(sent, sent.Count > 0 && sent[^1] > now ? sent[^1] : now);
            if (slot < now || sent.Count > 0 && slot < sent[^1]) return false;
            sent.Add(slot);
        }
        return SendLimits.Teams.Windows.All(w => sent.All(from => sent.Count(s => s >= from && s < from + w.Window) <= w.Most));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_message_that_fits_is_left_alone_and_one_that_does_not_is_cut_without_a_word_lost() =>
        Prop.ForAll(Gen.Choose(1, 9_000).ListOf().Where(l => l.Count is > 0 and < 60).ToArbitrary(), lengths =>
        {
            var text = string.Join("\n\n", lengths.Select((length, i) => $"{i} {new string('a', length)}"));
            var message = new Activity { Type = ActivityTypes.Message, Text = text, SuggestedActions = SuggestedActions.Say(["More"]) };
            var fitted = MessageSize.Fit(message, "shortened");
            return fitted.All(m => MessageSize.SizeOf(m) <= MessageSize.Most)
                && string.Join("\n\n", fitted.Select(m => m.Text)) == text
                && fitted.Count(m => m.SuggestedActions is not null) == 1 && fitted[^1].SuggestedActions is not null
                && (MessageSize.SizeOf(message) > MessageSize.Most || fitted.Count == 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_cards_behind_citations_go_before_any_word_of_the_answer()
    {
        var claims = Enumerable.Range(1, 20).Select(n => new Claim(n, new Appearance { Name = "A", Abstract = "B", Text = new string('c', 6_000) })).ToList();
        var fitted = MessageSize.Fit(new Activity { Type = ActivityTypes.Message, Text = "An answer [1]", Entities = [new MessageEntity { Citation = claims }.ToElement()] }, "shortened").ShouldHaveSingleItem();
        fitted.Text.ShouldBe("An answer [1]");
        fitted.Entities!.Single().GetProperty("citation").GetArrayLength().ShouldBe(20);
        fitted.Entities!.Single().GetRawText().ShouldNotContain("ccc");
    }

    [Fact]
    public void One_paragraph_that_is_too_long_is_shortened_and_says_so()
    {
        var fitted = MessageSize.Fit(new Activity { Type = ActivityTypes.Message, Text = new string('a', 200_000) }, "(shortened)");
        fitted.ShouldAllBe(m => MessageSize.SizeOf(m) <= MessageSize.Most);
        fitted[^1].Text!.ShouldEndWith("(shortened)");
    }

    [Fact]
    public void A_card_that_is_too_large_goes_out_as_its_words()
    {
        var card = new Attachment { ContentType = Cards.AdaptiveCard.ContentType, Content = JsonSerializer.SerializeToElement(new { body = new string('x', 200_000) }) };
        MessageSize.Fit(new Activity { Type = ActivityTypes.Message, Summary = "In words", Attachments = [card] }, "shortened").ShouldHaveSingleItem().Text.ShouldBe("In words");
    }
}
