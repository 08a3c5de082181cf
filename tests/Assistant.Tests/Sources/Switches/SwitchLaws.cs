using Assistant.Answers;
using Assistant.Commands;
using Assistant.Retrieval;
using Assistant.Sources.Changes;
using Assistant.Sources.Switches;
using Assistant.Tests.Safety;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Sources.Switches;

/// <summary>What holds whatever managers have switched off.</summary>
public sealed class SwitchLaws
{
    private static readonly string[] Topics = ["strip search", "NRM discontinuance", "school exclusion", "knife", "county lines debt", "missing", "Child A", "reasonable grounds decision"];
    private static readonly Lazy<AnswerService> AllOff = new(() => With([.. Enum.GetValues<Flow>().Select(f => Off(SwitchSubject.Of(f))), .. Topics.Concat(["child", "stabbed", "house", "he", "him now"]).Select(t => Off(SwitchSubject.OfTopic(t)))]));

    private static AssistantHost Host => Some.Assistant;

    private static SwitchedOff Off(string subject) => new(subject, new DateOnly(2026, 11, 23), "It is being looked at.");

    private static AnswerService With(params SwitchedOff[] off) =>
        new(Host.Knowledge with { Switches = SiteSwitches.Of(off, Host.Knowledge.Vocabulary) }, Host.Site, Host.Time);

    [Theory, MemberData(nameof(DangerLines.Danger), MemberType = typeof(DangerLines))]
    public void Whatever_is_off_danger_is_met_with_the_same_words(string line)
    {
        var answer = AllOff.Value.Answer(new Question(line));
        answer.Status.ShouldBe(AnswerStatus.Danger);
        answer.Reply.ShouldBe(Host.Answers.Answer(new Question(line)).Reply);
        answer.Moments.ShouldBeEmpty();
        AllOff.Value.Search(line).Status.ShouldBe(AnswerStatus.Danger);
    }

    [Fact]
    public void With_everything_off_nothing_is_stated_and_every_question_gets_the_reason_and_a_number()
    {
        foreach (var question in Questions(40))
        {
            var answer = AllOff.Value.Answer(new Question(question));
            answer.Parts.ShouldBeEmpty(question);
            if (answer.Status == AnswerStatus.Danger) continue;
            if (answer.Off is null) answer.Status.ShouldBeOneOf(AnswerStatus.PersonalDetails, AnswerStatus.Refused, AnswerStatus.OtherSafeguarding, AnswerStatus.NeedsDetail, AnswerStatus.Answered);
            else answer.Reply!.ShouldSatisfyAllConditions(r => r.ShouldContain("“It is being looked at.”"), r => r.ShouldContain("23 November 2026"), r => r.ShouldContain("ring 999"));
            AllOff.Value.Search(question).Parts.ShouldBeEmpty(question);
        }
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7)]
    public void A_topic_that_is_off_is_never_answered_and_whatever_is_on_is_answered_as_before(int which)
    {
        var topic = Topics[which];
        var (service, switches) = (With(Off(SwitchSubject.OfTopic(topic))), SiteSwitches.Of([Off(SwitchSubject.OfTopic(topic))], Host.Knowledge.Vocabulary));
        var (stopped, same) = (0, 0);
        foreach (var question in Questions(60).Concat(Host.Knowledge.Notes.Select(n => n.Title)).Append($"what do I do about {topic}"))
        {
            var (before, answer) = (Host.Answers.Answer(new Question(question)), service.Answer(new Question(question)));
            foreach (var part in answer.Parts.Concat(answer.More)) switches.TopicIn(part.Text).ShouldBeNull($"{topic} in the answer to {question}: {part.Text}");
            answer.Choices.ShouldAllBe(c => !Speaks(switches, c.Title));
            answer.Nearest.ShouldAllBe(c => !Speaks(switches, c.Passage));
            if (switches.TopicIn(question) is not null && before.Parts.Count > 0 && before.Form == AnswerForm.Answer) (answer.Off?.What).ShouldBe(SwitchSubject.OfTopic(topic), question);
            if (answer.Off is not null) stopped++;
            if (switches.TopicIn([question, .. SaidIn(before)]) is not null || answer.Form == AnswerForm.Moment) continue;
            Host.Answers.Text.Of(answer).ShouldBe(Host.Answers.Text.Of(before), question);
            same++;
        }
        stopped.ShouldBeGreaterThan(0, topic);
        same.ShouldBeGreaterThan(0, topic);
    }

    [Fact]
    public void A_flow_stops_where_it_is_off_and_only_there() => Prop.ForAll(Gen.Elements(Enum.GetValues<Flow>()).ListOf().ToArbitrary(), off =>
    {
        var switches = SiteSwitches.Of([.. off.Distinct().Select(f => Off(SwitchSubject.Of(f)))], Host.Knowledge.Vocabulary);
        return Enum.GetValues<Flow>().All(f => switches.StopFor(f, "anything at all") is not null == off.Contains(f));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_topic_is_met_in_any_order_case_and_company_and_more_words_make_it_narrower() => Prop.ForAll(Sentences, Sentences, (topic, text) =>
    {
        var lexicon = new Lexicon(Host.Knowledge.Vocabulary);
        bool Meets(string words, string said) => new Topic(words, lexicon).IsIn(lexicon.Terms(said).ToHashSet());
        var met = Meets(topic, text);
        return (!met || Meets(topic, $"{text} and something else"))
            && (met || !Meets($"{topic} custody", text) || new Topic(topic, lexicon).IsEmpty)
            && (new Topic(topic, lexicon).IsEmpty || Meets(topic, topic));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory]
    [InlineData("strip search", "Can they strip-search him at the station?", true)]
    [InlineData("strip search", "he was searched and had to strip", true)]
    [InlineData("strip search", "a house search", false)]
    [InlineData("NRM", "the National Referral Mechanism said no", true)]
    [InlineData("National Referral Mechanism", "what is the nrm", true)]
    [InlineData("National Referral Mechanism", "what is a referral to children's services", false)]
    public void Topics_are_matched_as_the_index_matches(string topic, string text, bool isMet) =>
        (SiteSwitches.Of([Off(SwitchSubject.OfTopic(topic))], Host.Knowledge.Vocabulary).StopFor(Flow.Answers, text) is not null).ShouldBe(isMet);

    [Fact]
    public void A_slip_of_spelling_does_not_get_round_a_topic() =>
        With(Off(SwitchSubject.OfTopic("discontinuance"))).Answer(new Question("what do I do after an NRM discontinuence")).Off.ShouldNotBeNull();

    [Fact]
    public void More_copy_and_the_passages_do_not_say_again_what_is_off()
    {
        const string Question = "what do I do after an NRM discontinuance";
        var previous = new Exchange(Question, Host.Answers.Answer(new Question(Question)));
        foreach (var service in new[] { With(Off("answers")), With(Off("topic:discontinuance")) })
            foreach (var again in new[] { "more", "shorter", "show me the paragraph", "1", "copy", "is this current", "and for adults?" })
                service.Answer(new Question(again) { Previous = previous }).Off.ShouldNotBeNull(again);
        With(Off("quiz")).Answer(new Question("copy") { Previous = previous }).Form.ShouldBe(AnswerForm.Copy);
    }

    [Fact]
    public void With_moments_off_none_is_opened_by_its_name_or_a_report_and_answers_offer_none()
    {
        var service = With(Off("moments"));
        var arrested = Host.Knowledge.Moments[0];
        service.Answer(new Question(Host.Knowledge.Words.Text("moment.offer", ("title", arrested.Title)))).Off!.What.ShouldBe("moments");
        service.MomentsFor(new Question("")).ShouldBeEmpty();
        foreach (var report in new[] { "he was arrested last night", "she came back this morning after three nights missing" })
            service.Answer(new Question(report)).ShouldSatisfyAllConditions(a => a.Form.ShouldNotBe(AnswerForm.Moment), a => a.Moments.ShouldBeEmpty());
    }

    private static bool Speaks(SiteSwitches switches, string text) => switches.TopicIn(text) is not null;

    private static IEnumerable<string> SaidIn(Answer answer) =>
        [answer.Reading ?? "", .. answer.Parts.Concat(answer.More).Select(p => p.Text), .. answer.Citations.Concat(answer.Nearest).SelectMany(c => new[] { c.Quote ?? "", c.Passage, c.Section }), .. answer.Choices.SelectMany(c => new[] { c.Title, c.Words })];

    private static IEnumerable<string> Questions(int count)
    {
        var all = Host.Knowledge.Expansions.SelectMany(e => e.Questions).Select(q => q.Text).ToList();
        return Enumerable.Range(0, count).Select(i => all[i * (all.Count / count)]);
    }

    private static Arbitrary<string> Sentences => Gen.Elements("strip", "search", "searched", "NRM", "national", "referral", "mechanism", "the", "he", "was", "missing", "school", "exclusion", "excluded", "debt", "knife", "arrest")
        .ListOf().Select(words => string.Join(' ', words.Take(6))).ToArbitrary();
}
