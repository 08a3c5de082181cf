using Assistant.Answers;
using Assistant.Commands;

namespace Assistant.Tests;

/// <summary>The product as served, over the checkout's own knowledge, with the clock stopped on a working day.</summary>
internal static class Some
{
    public static readonly DateTimeOffset TuesdayMorning = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<AssistantHost> Shared = new(() => Host(TuesdayMorning));

    public static AssistantHost Assistant => Shared.Value;

    public static AssistantHost Host(DateTimeOffset now) => AssistantHost.Start(Checkout.Content, new StoppedClock(now), new SiteOptions { ShowDrafts = true });

    public static Answer Ask(string question, string? role = null, string? area = null, Exchange? previous = null) =>
        Assistant.Answers.Answer(new Question(question) { Role = role, Area = area, Previous = previous });

    public static string Text(Answer answer) => Assistant.Answers.Text.Of(answer);

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
