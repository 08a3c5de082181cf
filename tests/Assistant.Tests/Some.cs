using Assistant.Answers;
using Assistant.Commands;
using Assistant.Hosting;
using Assistant.Knowledge;
using Assistant.Storage;
using Assistant.Teams;

namespace Assistant.Tests;

/// <summary>The product as served, over the checkout's own knowledge, with the clock stopped on a working day.</summary>
internal static class Some
{
    /// <summary>Any free port, and state in a file of its own.</summary>
    public static ServeOptions Options => new() { Port = 0, State = StateIn(Directory.CreateTempSubdirectory("state-").FullName) };

    /// <summary>As patient as it may be set, so that on a busy machine an answer still comes before its call returns.</summary>
    public static StateOptions StateIn(string folder) => new() { AnswerWithin = TimeSpan.FromSeconds(12), File = Path.Combine(folder, "state", "state.db"), KeyFolder = Path.Combine(folder, "keys"), PostgreSql = PostgreSqlFor(folder) };

    /// <summary>How the database that belongs to a folder is reached, where state is kept in PostgreSQL; empty where it is kept in the folder.</summary>
    public static Func<string, string> PostgreSqlFor { get; set; } = _ => "";

    public static readonly DateTimeOffset TuesdayMorning = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<AssistantHost> Shared = new(() => Host(TuesdayMorning));

    public static AssistantHost Assistant => Shared.Value;

    public static AssistantHost Host(DateTimeOffset now, SiteOptions? site = null) =>
        AssistantHost.Start(Checkout.Content, new StoppedClock(now), site ?? new SiteOptions { ShowDrafts = true });

    public static AssistantHost Host(TimeProvider time, ContentFolder? content = null) => AssistantHost.Start(content ?? Checkout.Content, time, new SiteOptions { ShowDrafts = true });

    public static Answer Ask(string question, string? role = null, string? area = null, Exchange? previous = null) =>
        Assistant.Answers.Answer(new Question(question) { Role = role, Area = area, Previous = previous });

    /// <summary>A message as a channel delivers it.</summary>
    public static Activity Message(string? text, string conversation, string serviceUrl) => new()
    {
        Type = ActivityTypes.Message,
        Id = Guid.NewGuid().ToString("N"),
        ServiceUrl = serviceUrl,
        ChannelId = "msteams",
        From = new ChannelAccount { Id = "29:practitioner", Name = "Practitioner" },
        Recipient = new ChannelAccount { Id = "28:assistant", Name = "Assistant" },
        Conversation = new ConversationAccount { Id = conversation, ConversationType = "personal" },
        Text = text,
    };

    public static string Text(Answer answer) => Assistant.Answers.Text.Of(answer);

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
