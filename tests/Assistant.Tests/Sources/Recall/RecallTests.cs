using System.Net;
using Assistant.Answers.Records;
using Assistant.Conversations;
using Assistant.Sources.Changes;
using Assistant.Sources.Recall;
using Assistant.Storage.Register;

namespace Assistant.Tests.Sources.Recall;

/// <summary>Who received what a changed source no longer says is told, and nobody else.</summary>
public sealed class RecallTests : IDisposable
{
    private readonly RecallWorld _world = new();

    public void Dispose() => _world.Dispose();

#if !POSTGRES
    // Ten thousand records one after the other: minutes over a wire, and nothing else than a hundred show.
    [Fact]
    public async Task Of_ten_thousand_answers_every_chat_that_can_be_reached_is_told_once_of_what_it_received_inside_the_pace()
    {
        var chats = Enumerable.Range(0, 1_200).Select(i => _world.Chat($"{i}")).ToList();
        var received = chats.ToDictionary(c => c, _ => new List<AnswerRecord>());
        for (var i = 0; i < 10_000; i++)
        {
            var chat = chats[i % 1_200];
            var answer = _world.Answer(i % 17 == 0 ? null : chat, i % 1_200 < 1_100 ? RecallWorld.Question : RecallWorld.Unanswered);
            if (i % 17 > 0 && answer.Citations.Any(c => c.Source == RecallWorld.Source)) received[chat].Add(answer);
        }
        // Some left, some blocked the assistant, some were erased.
        foreach (var left in chats.Take(30)) _world.Chats.Drop(left);
        foreach (var blocks in chats.Skip(30).Take(20)) _world.Channel.Answers[blocks] = () => new HttpResponseMessage(HttpStatusCode.Forbidden);
        foreach (var erased in chats.Skip(50).Take(10)) new PersonData(_world.Database, null).Erase($"29:{erased[2..]}");

        var past = _world.Counter.Of(RecallWorld.Source);
        (past.Reachable, past.Unreachable).ShouldBe((1_100 - 30 - 10, 30));
        past.Answers.ShouldBeGreaterThan(9_000);

        await _world.Site.DoAsync(ChangeKind.Withdraw, RecallWorld.Source);
        await _world.TellAsync();

        foreach (var (chat, index) in chats.Select((c, i) => (c, i)))
        {
            var notices = _world.Channel.To(chat);
            notices.Count.ShouldBe(index is >= 60 and < 1_100 ? 1 : 0, chat);
            if (notices.Count == 0) continue;
            received[chat].Count.ShouldBeGreaterThan(5);
            received[chat].Count(a => notices[0].Contains($"Reference {a.Reference}", StringComparison.Ordinal)).ShouldBe(5);
            notices[0].ShouldContain($"Other answers that rested on it: {received[chat].Count - 5}.");
        }
        var told = _world.Channel.Told.Select(t => t.At).ToList();
        for (var i = 0; i + RecallPace.MostInASecond < told.Count; i++) (told[i + RecallPace.MostInASecond] - told[i]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
        _world.Store.Progress().Values.ShouldHaveSingleItem().ShouldBe(new RecallProgress(1_040, 0, 50));

        await _world.TellAsync();
        _world.Channel.Told.Count.ShouldBe(1_040);
    }
#endif

    [Fact]
    public async Task A_notice_says_what_changed_and_why_which_answer_which_words_and_what_to_do_and_never_the_question()
    {
        var answer = _world.Answer(_world.Chat("one"));
        await _world.Site.DoAsync(ChangeKind.Withdraw, RecallWorld.Source, "It was [retracted](https://evil.example) by *its* publisher");
        await _world.TellAsync();
        var notice = _world.Channel.To("a:one").ShouldHaveSingleItem();
        notice.ShouldStartWith("**An answer that I gave you no longer holds**");
        notice.ShouldContain($"Reference {answer.Reference}");
        notice.ShouldContain(@"\[retracted\]");
        notice.ShouldContain(@"\](https://evil.example)");
        notice.ShouldContain("What to do now");
        notice.ShouldContain($"/c/{answer.Reference}/");
        notice.ShouldNotContain("exclusion?", Case.Insensitive);
        notice.ShouldNotContain(RecallWorld.Question, Case.Insensitive);
        var cited = global::Assistant.Retrieval.Words.OneLine(answer.Citations.First(c => c.Source == RecallWorld.Source).Words);
        notice.ShouldContain(global::Assistant.Teams.Messages.Markdown.Escape(cited[..Math.Min(60, cited.Length)].TrimEnd()));
    }

    [Fact]
    public async Task After_a_replacement_only_answers_are_taken_back_whose_words_no_longer_stand()
    {
        var (hit, spared) = (_world.Answer(_world.Chat("hit")), _world.Answer(_world.Chat("spared"), "what is a reachable moment"));
        var words = hit.Citations.First(c => c.Source == RecallWorld.Source).Words;
        spared.Citations.ShouldContain(c => c.Source == RecallWorld.Source);
        spared.Citations.ShouldAllBe(c => c.Source != RecallWorld.Source || !c.Words.Contains(words, StringComparison.Ordinal));
        var text = $"A new first paragraph.\n\n{_world.TextOf(RecallWorld.Source).Replace(words, "Something else.", StringComparison.Ordinal)}";
        _world.Counter.Of(RecallWorld.Source, ChangeKind.Replace, text).ShouldBe(new PastAnswers(1, 1, 0));

        await _world.Site.ReplaceAsync(RecallWorld.Source, text);
        await _world.TellAsync();
        _world.Channel.To("a:hit").ShouldHaveSingleItem().ShouldContain("Words that I quoted no longer stand in it.");
        _world.Channel.To("a:spared").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_superseded_and_then_taken_out_is_told_twice_and_what_is_taken_out_again_once()
    {
        _world.Answer(_world.Chat("one"));
        await _world.Site.DoAsync(ChangeKind.Supersede, RecallWorld.Source, fields: [("by", "govuk-first-responder"), ("what-changed", "It is newer.")]);
        await _world.TellAsync();
        _world.Channel.To("a:one").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            notice => notice.ShouldStartWith("**An answer that I gave you may be out of date**"),
            notice => notice.ShouldContain("replaced by something newer"),
            notice => notice.ShouldContain("What has changed: It is newer."));
        await _world.Site.DoAsync(ChangeKind.Withdraw, RecallWorld.Source);
        await _world.TellAsync();
        _world.Channel.To("a:one").Count.ShouldBe(2);
        await _world.Site.DoAsync(ChangeKind.Restore, RecallWorld.Source);
        await _world.TellAsync();
        await _world.Site.DoAsync(ChangeKind.Withdraw, RecallWorld.Source);
        await _world.TellAsync();
        _world.Channel.To("a:one").Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_source_that_is_back_before_anybody_was_told_takes_nothing_back()
    {
        _world.Answer(_world.Chat("one"));
        await _world.Site.DoAsync(ChangeKind.Withdraw, RecallWorld.Source);
        _world.Host.Refresh();
        _world.Planner.Plan().ShouldBeGreaterThan(0);
        await _world.Site.DoAsync(ChangeKind.Restore, RecallWorld.Source);
        await _world.TellAsync();
        _world.Channel.Told.ShouldBeEmpty();

        // Taken out again it is told: nobody was told of the first time.
        await _world.Site.DoAsync(ChangeKind.Withdraw, RecallWorld.Source);
        await _world.TellAsync();
        _world.Channel.To("a:one").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_answer_that_was_on_its_way_when_its_source_was_taken_out_is_taken_back_too()
    {
        _world.Answer(_world.Chat("one"));
        await _world.Site.DoAsync(ChangeKind.Withdraw, RecallWorld.Source);
        var late = _world.Chat("late");
        await _world.Site.DoAsync(ChangeKind.Checked, "govuk-first-responder");
        _world.Host.Refresh();
        _world.Planner.Plan();
        AnswerOnItsWay(late);
        await _world.TellAsync();
        _world.Channel.To("a:one").ShouldHaveSingleItem();
        _world.Channel.To(late).ShouldHaveSingleItem();

        // Much later the plan is closed, and nothing is looked for again.
        _world.Clock.Pass(RecallPlanner.Settles + TimeSpan.FromSeconds(1));
        await _world.TellAsync();
        _world.Planner.Plan().ShouldBe(0);
        _world.Channel.Told.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_was_first_seen_between_two_changes_is_told_of_once()
    {
        foreach (var _ in Enumerable.Range(0, 2)) await _world.Site.DoAsync(ChangeKind.Supersede, RecallWorld.Source, fields: [("by", "govuk-first-responder"), ("what-changed", "It is newer.")]);
        AnswerOnItsWay(_world.Chat("late"));
        _world.Host.Refresh();
        var (changes, ended) = (_world.Host.Knowledge.Changes.All, _world.Store.Received(RecallWorld.Source).Select(r => (r.Reference, r.Citation.Number)).ToList());
        // The look at the first change came too early for it, the look at the second did not.
        _world.Store.Plan(changes[1], ended, [changes[0]], _world.Clock.GetUtcNow(), isLast: false).ShouldBe(ended.Count);
        await _world.TellAsync();
        _world.Channel.To("a:late").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_asks_after_something_newer_took_a_source_s_place_was_told_in_the_answer_and_gets_no_notice()
    {
        _world.Answer(_world.Chat("before"));
        await _world.Site.DoAsync(ChangeKind.Supersede, RecallWorld.Source, fields: [("by", "govuk-first-responder"), ("what-changed", "It is newer.")]);
        await _world.TellAsync();
        _world.Answer(_world.Chat("after")).Citations.ShouldContain(c => c.Source == RecallWorld.Source);
        await _world.TellAsync();
        _world.Channel.Told.ShouldHaveSingleItem().Conversation.ShouldBe("a:before");
    }

    [Fact]
    public async Task A_channel_that_is_busy_is_tried_again_later_and_one_that_may_have_taken_it_gets_a_repeat_that_says_so()
    {
        foreach (var name in new[] { "busy", "cut" }) _world.Answer(_world.Chat(name));
        _world.Channel.Answers["a:busy"] = () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        _world.Channel.Answers["a:cut"] = () => throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut");
        await _world.Site.DoAsync(ChangeKind.Withdraw, RecallWorld.Source);
        await _world.TellAsync();
        _world.Store.Progress().Values.ShouldHaveSingleItem().ShouldBe(new RecallProgress(0, 2, 0));
        _world.Channel.Answers.Clear();
        await _world.TellAsync();
        _world.Channel.Told.ShouldBeEmpty();

        _world.Clock.Pass(TimeSpan.FromMinutes(3));
        await _world.TellAsync();
        _world.Channel.To("a:busy").ShouldHaveSingleItem().ShouldNotContain("You may have had this message already");
        _world.Channel.To("a:cut").ShouldHaveSingleItem().ShouldContain("You may have had this message already");
    }

    [Fact]
    public async Task A_notice_that_a_run_began_and_did_not_note_is_sent_again_as_a_repeat()
    {
        _world.Answer(_world.Chat("one"));
        await _world.Site.DoAsync(ChangeKind.Withdraw, RecallWorld.Source);
        _world.Host.Refresh();
        _world.Planner.Plan();
        _world.Store.Begin(_world.Store.Due(_world.Clock.GetUtcNow()).ShouldHaveSingleItem()).ShouldBe(false);
        await _world.TellAsync();
        _world.Channel.To("a:one").ShouldHaveSingleItem().ShouldContain("You may have had this message already");
    }

    [Fact]
    public async Task What_waits_for_somebody_is_erased_with_them()
    {
        _world.Answer(_world.Chat("one"));
        await _world.Site.DoAsync(ChangeKind.Withdraw, RecallWorld.Source);
        _world.Host.Refresh();
        _world.Planner.Plan().ShouldBeGreaterThan(0);
        new PersonData(_world.Database, null).Erase("29:one")["delivery"].ShouldBe(1);
        await _world.TellAsync();
        _world.Channel.Told.ShouldBeEmpty();
    }

    private void AnswerOnItsWay(string chat)
    {
        // Begun from the version before, as a turn is that took it up a moment ago.
        var before = Some.Assistant;
        var record = Answers.Records.SomeRecord.Of(AnswerReference.New(), before.Answers.Answer(new global::Assistant.Answers.Question(RecallWorld.Question)), before, _world.Clock.GetUtcNow());
        _world.Records.Add(record, new Delivery(chat, PersonKey.Of("29:late")), before.Current.Sources);
    }
}
