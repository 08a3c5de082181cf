using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Assistant.Quizzes.Cards;
using Assistant.Teams;

namespace Assistant.Benchmarks;

/// <summary>Somebody in a private chat of their own, who writes and presses.</summary>
internal sealed class QuizCaller(ServedQuiz served, string name, string? aadObjectId)
{
    private readonly string _conversation = $"a:{name}-{Guid.NewGuid():N}";

    public async Task SayAsync(string text)
    {
        using var response = await served.Client.PostAsJsonAsync("/api/messages", New() with { Type = ActivityTypes.Message, Text = text }, TeamsJson.Wire.Activity);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Presses a button with those data; the card that came back.</summary>
    public async Task<PressedCard> PressAsync(params (string Key, string Value)[] data)
    {
        var value = JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", verb = QuizWords.Verb, data = data.ToDictionary(d => d.Key, d => d.Value) } });
        var press = New() with { Type = ActivityTypes.Invoke, Name = "adaptiveCard/action", ReplyToId = served.LastIn(_conversation), Value = value };
        using var response = await served.Client.PostAsJsonAsync("/api/messages", press, TeamsJson.Wire.Activity);
        return new PressedCard(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    private Activity New() => new()
    {
        Id = Guid.NewGuid().ToString("N"),
        ServiceUrl = served.ServiceUrl,
        ChannelId = "msteams",
        From = new ChannelAccount { Id = $"29:{name}", AadObjectId = aadObjectId, Name = name },
        Recipient = new ChannelAccount { Id = "28:assistant" },
        Conversation = new ConversationAccount { Id = _conversation, ConversationType = "personal" },
    };
}

/// <summary>A card that came back, as it stood on the wire.</summary>
internal sealed record PressedCard(string Json)
{
    public string Code => Find("Join code: ([A-Z0-9]{6})");

    /// <summary>How many have answered, as the trainer is told.</summary>
    public int Answered => int.Parse(Find(@"Answered: (\d+) of"), CultureInfo.InvariantCulture);

    /// <summary>The first value of that name behind a button.</summary>
    public string Data(string name) => Find($"\"{name}\":\"([^\"]+)\"");

    private string Find(string pattern) => Regex.Match(Json, pattern).Groups[1].Value;
}
