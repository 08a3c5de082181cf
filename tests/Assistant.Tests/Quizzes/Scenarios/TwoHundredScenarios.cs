using AngleSharp.Html.Parser;
using Assistant.Quizzes;
using Assistant.Quizzes.Groups;
using Assistant.Tests.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Quizzes.Scenarios;

/// <summary>200 people in one quiz: no answer is lost or counted twice, everybody gets every card, and the channel's pace is kept.</summary>
public sealed class TwoHundredScenarios : DrivenTests
{
    private const int Many = 200, Waves = 20;
    private static readonly TimeSpan Arrival = TimeSpan.FromSeconds(5);
    private static readonly string[] Options = ["wait", "ask", "listen"];

    [Fact]
    public Task Two_hundred_learners_who_answer_within_five_seconds_are_all_counted_once() => RunDrivenAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learners = await ComeInAsync(channel, code);
        await UntilAsync(() => Shows(trainer, $"In the quiz: {Many}."));

        // Some press twice, some change their mind, some type, and the channel delivers some again.
        var chosen = learners.Select((l, at) => (Chat: l, Answer: Options[at * 7 % 3], First: at % 5 == 0 ? Options[(at + 1) % 3] : null, IsTyped: at % 10 == 3, IsTwice: at % 4 == 1)).ToList();
        var order = chosen.OrderBy(c => c.Chat.Conversation.GetHashCode(StringComparison.Ordinal)).Chunk(Many / Waves).ToList();
        var (began, left) = (_time.GetUtcNow(), Left.Updates);
        foreach (var wave in order)
        {
            await Task.WhenAll(wave.Select(c => AnswerAsync(c.Chat, c.First, c.Answer, c.IsTyped, c.IsTwice)));
            _time.Pass(Arrival / Waves);
        }
        (_time.GetUtcNow() - began).ShouldBeLessThan(Arrival * 2);
        await UntilAsync(() => Shows(trainer, $"Answered: {Many} of {Many}."));
        Left.Updates.ShouldBeGreaterThan(left);
        (Count(channel, "quiz_paper"), Count(channel, "inbox")).ShouldBe((Many, 0));
        Kept(channel, code).ShouldBe(Options.Select(o => chosen.Count(c => c.Answer == o)));

        await trainer.PressAsync("Show the key");
        await UntilAllAsync(learners, "How everybody answered");
        foreach (var (option, text) in Options.Zip(["Wait a week.", "Ask a colleague.", "Listen to him."]))
        {
            var line = $"{chosen.Count(c => c.Answer == option)} of {Many}{option switch { "listen" => ", the key", "ask" => ", partly right", _ => "" }}: {text}";
            foreach (var chat in learners.Prepend(trainer)) chat.Said.ShouldContain(line);
        }
        foreach (var (chat, answer, _, _, _) in chosen) chat.Said.ShouldContain(answer switch { "listen" => "You chose this, rightly: Listen to him.", "ask" => "You chose this. It is partly right: Ask a colleague.", _ => "You chose this. It does not fit: Wait a week." });

        await trainer.PressAsync("End the quiz");
        // While two hundred cards are written this clock may pass the quarter of an hour for which the link works.
        var counts = chosen.GroupBy(c => c.Answer).ToDictionary(g => g.Key, g => $"{g.Count()}");
        var page = new HtmlParser().ParseDocument(await channel.Assistant.GetStringAsync(trainer.AddressOf("Results")));
        page.QuerySelectorAll("#item-first-step tbody tr").Select(r => r.Children[2].TextContent.Trim()).ShouldBe(Options.Select(o => counts[o]));
        var file = (await channel.Assistant.GetStringAsync(trainer.AddressOf("Results as a file (CSV)"))).Split("\r\n");
        foreach (var (option, text) in Options.Zip(["Wait a week.,wrong", "Ask a colleague.,partly right", "Listen to him.,right"]))
            file.Count(l => l.StartsWith("Answer,", StringComparison.Ordinal) && l.Contains($"{text},{counts[option]},", StringComparison.Ordinal)).ShouldBe(1);
        await UntilAllAsync(learners, "The quiz is over.");
        Left.Faults().ShouldBeEmpty();
    });

    [Fact]
    public Task Two_hundred_answers_at_once_are_all_counted_once() => RunDrivenAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learners = await ComeInAsync(channel, code);
        await Task.WhenAll(learners.Select((l, at) => AnswerAsync(l, null, Options[at % 3], isTyped: false, isTwice: true)));
        Kept(channel, code).ShouldBe(Options.Select((_, at) => (Many + 2 - at) / 3));
        await UntilAsync(() => Shows(trainer, $"Answered: {Many} of {Many}."));
        Left.Faults().ShouldBeEmpty();
    });

    [Fact]
    public Task A_trainer_who_moves_fast_keeps_the_channels_pace_and_everybody_ends_at_the_same_card() => RunDrivenAsync(async channel =>
    {
        var (trainer, code) = await StartAsync(channel);
        var learners = await ComeInAsync(channel, code);
        foreach (var (step, reached) in new[] { ("Show the key", 40), ("Next", 0), ("Show the key", 90), ("Next", 120), ("Leave out this scene", Many), ("End the quiz", Many) })
        {
            await trainer.PressAsync(step);
            var left = Left.Updates;
            await UntilAsync(() => Left.Updates >= left + reached);
        }
        await UntilAllAsync(learners, "The quiz is over.");
        trainer.Has("Results").ShouldBeTrue();
        Left.Faults().ShouldBeEmpty();
        Left.Updates.ShouldBeInRange(2 * Many, 6 * (Many + 1));
    });

    private static async Task<List<QuizChat>> ComeInAsync(ChannelSimulator channel, string code)
    {
        var learners = Enumerable.Range(1, Many).Select(n => Learner(channel, n)).ToList();
        foreach (var some in learners.Chunk(Waves)) await Task.WhenAll(some.Select(l => l.SayAsync($"join {code}")));
        return learners;
    }

    private static async Task AnswerAsync(QuizChat chat, string? first, string answer, bool isTyped, bool isTwice)
    {
        if (first is not null) await chat.PressAsync("Answer", Chosen(first));
        if (isTyped)
        {
            var typed = chat.Typed($"{(char)('a' + Array.IndexOf(Options, answer))}");
            await chat.DeliverAsync(typed);
            if (isTwice) await chat.DeliverAsync(typed);
            return;
        }
        var press = chat.Press(first is null ? "Answer" : "Change my answer", Chosen(answer));
        var presses = isTwice ? new[] { press, press, press with { Id = Guid.NewGuid().ToString("N") } } : [press];
        await Task.WhenAll(presses.Select(chat.InvokeAsync));
    }

    /// <summary>How many chose each option, as it is kept.</summary>
    private IEnumerable<int> Kept(ChannelSimulator channel, string code)
    {
        var quizzes = channel.Services.GetRequiredService<GroupQuizStore>();
        var session = quizzes.Find(quizzes.FindCode(code, Host.Knowledge)!.Id, Host.Knowledge)!.Session;
        return Spread.Of(session.Scenario.Item("first-step")!, session.Papers.Values)!.Options.Select(o => o.Count);
    }
}
