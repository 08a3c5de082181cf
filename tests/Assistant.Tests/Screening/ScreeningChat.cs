using System.Net;
using System.Text.Json;
using Assistant.Teams;
using Assistant.Tests.Messages;

namespace Assistant.Tests.Screening;

/// <summary>Somebody in a private chat who goes through a screening: by words, or by the buttons of the last card.</summary>
internal sealed class ScreeningChat(ChannelSimulator channel, string person, string? conversation = null)
{
    public string Conversation { get; } = conversation ?? ChannelSimulator.NewConversation();

    /// <summary>The card that was shown last.</summary>
    public JsonElement Card { get; private set; }

    /// <summary>All that the last card says, in plain words and as JSON.</summary>
    public string Said => Card.GetProperty("fallbackText").GetString()!;
    public string Json => Card.GetRawText();

    public async Task<ScreeningChat> SayAsync(params string[] texts)
    {
        foreach (var text in texts) await DeliverAsync(Some.Message(text, Conversation, channel.ServiceUrl) with { From = new ChannelAccount { Id = person } });
        return this;
    }

    public async Task DeliverAsync(Activity message)
    {
        (await channel.PostAsync(message)).StatusCode.ShouldBe(HttpStatusCode.OK);
        if (channel.Received(Conversation)[^1].Attachments is [{ ContentType: Teams.Cards.AdaptiveCard.ContentType } card, ..]) Card = card.Content!.Value;
    }

    /// <summary>Presses a button of the last card, with what was chosen or typed into it.</summary>
    public Task<JsonElement> PressAsync(string title, string? answer = null) => PressOnAsync(Card, title, answer);

    /// <summary>Presses a button of the last card, with its inputs filled in.</summary>
    public Task<JsonElement> PressAsync(string title, (string Key, string Value)[] inputs) => InvokeAsync(ValueOf(Card, title, inputs), person);

    /// <summary>What a press of the button would send.</summary>
    public Activity Invoke(string title, (string Key, string Value)[] inputs) => Invoked(ValueOf(Card, title, inputs), person);

    /// <summary>Presses a button of any card, an old one too; the card that comes back is the last one then.</summary>
    public async Task<JsonElement> PressOnAsync(JsonElement card, string title, string? answer = null, string? person1 = null)
    {
        return await InvokeAsync(ValueOf(card, title, answer is null ? [] : [("answer", answer)]), person1 ?? person);
    }

    private static JsonElement ValueOf(JsonElement card, string title, (string Key, string Value)[] inputs) => ShownCard.Pressed(ShownCard.Button(card, title), inputs);

    /// <summary>Presses a button of the last card that sends its words with something beside them.</summary>
    public Task SubmitAsync(string title) =>
        DeliverAsync(Some.Message(title, Conversation, channel.ServiceUrl) with { From = new ChannelAccount { Id = person }, Value = ShownCard.Buttons(Card).First(b => b.GetProperty("title").GetString() == title).GetProperty("data") });

    /// <summary>Where the button of the last card leads.</summary>
    public string AddressOf(string title) => ShownCard.Buttons(Card).First(b => b.GetProperty("title").GetString() == title).GetProperty("url").GetString()!;

    private Activity Invoked(JsonElement value, string by) =>
        Some.Message(null, Conversation, channel.ServiceUrl) with { Type = ActivityTypes.Invoke, Name = "adaptiveCard/action", From = new ChannelAccount { Id = by }, Value = value };

    public async Task<JsonElement> InvokeAsync(JsonElement value, string by)
    {
        var response = await channel.PostAsync(Invoked(value, by));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.Clone();
        if (body.GetProperty("type").GetString() == Teams.Cards.AdaptiveCard.ContentType) Card = body.GetProperty("value");
        return body;
    }

    /// <summary>Presses on until the button stands there, choosing for each question what the answers say, else the answer before the last.</summary>
    public async Task ToAsync(string title, IReadOnlyDictionary<string, string>? answers = null)
    {
        for (var i = 0; i < 100 && !Has(title); i++)
        {
            if (Has("Go on")) await PressAsync("Go on");
            else await PressAsync("Continue", Answer(answers));
        }
        Has(title).ShouldBeTrue(Said);
    }

    public Task ToNextAsync(IReadOnlyDictionary<string, string> answers) => PressAsync("Continue", Answer(answers));

    /// <summary>All words that the card shows.</summary>
    public IEnumerable<string> Texts => ShownCard.Texts(Card);

    public bool Has(string title) => ShownCard.Buttons(Card).Any(b => b.GetProperty("title").GetString() == title);

    /// <summary>The id of the question that is asked.</summary>
    public string Asked => ShownCard.Buttons(Card).First(b => b.GetProperty("title").GetString() == "Continue").GetProperty("data").GetProperty("item").GetString()!;

    private string Answer(IReadOnlyDictionary<string, string>? answers)
    {
        if (answers?.TryGetValue(Asked, out var said) == true) return said;
        var codes = ShownCard.Elements(Card).First(e => e.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() == "answer").GetProperty("choices").EnumerateArray().Select(c => c.GetProperty("value").GetString()!).ToList();
        return codes.Count == 1 ? codes[0] : codes[^2];
    }
}
