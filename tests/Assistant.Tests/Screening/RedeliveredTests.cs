using System.Net;
using System.Text.Json;
using Assistant.Conversations;
using Assistant.Screening.Drafts;
using Assistant.Storage;
using Assistant.Teams;
using Assistant.Tests.Messages;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Screening;

/// <summary>What is typed in a screening and delivered again, because a run ended before it said that it was done.</summary>
public sealed class RedeliveredTests(ChannelSimulator channel) : IClassFixture<ChannelSimulator>
{
    private const string Repeated = "You may have had this answer already";

    private readonly string _chat = ChannelSimulator.NewConversation();

    [Fact]
    public async Task An_answer_that_comes_again_after_the_next_one_is_not_taken_for_a_third()
    {
        await BeginPracticeAsync();
        var answer = await PostAsync("b");
        await PostAsync("b");
        await AgainAsync(answer, () => Draft.Session.Answers.Count);
    }

    [Fact]
    public async Task Words_that_could_not_be_taken_are_not_taken_at_a_later_step_either()
    {
        await BeginPracticeAsync();
        var first = await PostAsync("back");
        await PostAsync("b");
        await AgainAsync(first, () => Draft.Revision);
    }

    [Fact]
    public async Task A_screening_that_was_begun_is_not_begun_a_second_time()
    {
        var begun = await BeginPracticeAsync();
        await PostAsync("b");
        await AgainAsync(begun, () => Drafts.Of(PersonKey.Of("29:practitioner"), Some.Assistant.Knowledge).Count);
    }

    [Fact]
    public async Task Words_that_mean_nothing_at_the_step_they_led_to_show_that_step_and_say_that_it_may_be_a_repeat()
    {
        await PostAsync($"Live screening: {Some.Assistant.Knowledge.Questionnaires[0].Title}");
        var reference = await PostAsync("K7-2");
        var answers = await AgainAsync(reference, () => Draft.Revision);
        answers.ShouldHaveSingleItem().ShouldContain(Repeated);
        answers[0].ShouldContain(Draft.Session.Asked!.Text);
    }

    [Fact]
    public async Task Leaving_again_says_again_that_it_is_saved()
    {
        await BeginPracticeAsync();
        var left = await PostAsync("save");
        (await AgainAsync(left, () => 0)).ShouldHaveSingleItem().ShouldContain(Some.Assistant.Knowledge.Words["screening.left"]);
    }

    [Fact]
    public async Task Danger_is_met_again_and_whether_it_is_now_is_not_asked_again()
    {
        await BeginPracticeAsync();
        var danger = await PostAsync("he has a knife and is outside now");
        await PostAsync("no");
        (await AgainAsync(danger, () => Draft.Revision))[0].ShouldContain("999");
    }

    [Fact]
    public async Task An_answer_whose_card_the_channel_refused_is_taken_once()
    {
        await BeginPracticeAsync();
        var answer = Some.Message("b", _chat, channel.ServiceUrl);
        channel.Answers = HttpStatusCode.Forbidden;
        await channel.PostAsync(answer);
        channel.Answers = HttpStatusCode.Created;
        await PostAsync("b");
        var revision = Draft.Revision;
        await channel.PostAsync(answer);
        Draft.Revision.ShouldBe(revision);
    }

    private DraftStore Drafts => channel.Services.GetRequiredService<DraftStore>();

    private ScreeningDraft Draft => Drafts.Active(_chat, PersonKey.Of("29:practitioner"), Some.Assistant.Knowledge)!.Draft!;

    private Task<Activity> BeginPracticeAsync() => PostAsync($"Practise: {Some.Assistant.Knowledge.Cases[0].Title}");

    private async Task<Activity> PostAsync(string words)
    {
        var activity = Some.Message(words, _chat, channel.ServiceUrl);
        (await channel.PostAsync(activity)).StatusCode.ShouldBe(HttpStatusCode.OK);
        return activity;
    }

    /// <summary>Delivers it as if the run that took it had ended before it noted that; what was counted stays as it is.</summary>
    private async Task<IReadOnlyList<string>> AgainAsync(Activity activity, Func<int> counted)
    {
        var (before, received) = (counted(), channel.Received(_chat).Count);
        channel.Services.GetRequiredService<StateDatabase>().Write(c => c.Execute("UPDATE handled SET done = 0, run = 'the run before'"));
        (await channel.PostAsync(activity)).StatusCode.ShouldBe(HttpStatusCode.OK);
        counted().ShouldBe(before);
        return [.. channel.Received(_chat).Skip(received).Select(a => JsonSerializer.Serialize(a, TeamsJson.Wire.Activity))];
    }
}
