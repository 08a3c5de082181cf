using System.Net;
using System.Text.Json;
using Assistant.Quizzes.Cards;
using Assistant.Teams;
using Assistant.Teams.Cards;
using Assistant.Tests.Messages;

namespace Assistant.Tests.Quizzes.Scenarios;

/// <summary>Somebody in a private chat who takes or runs a quiz: by words, or by the buttons of the card that stands there.</summary>
internal sealed class QuizChat(ChannelSimulator channel, string person, string? aadObjectId = null, string? name = null)
{
    private JsonElement _card;
    private int _updates;

    public string Person => aadObjectId ?? person;

    public string Conversation { get; init; } = ChannelSimulator.NewConversation();

    /// <summary>The message in which the card stands.</summary>
    public string? Message { get; private set; }

    /// <summary>The card as it stands there now, whoever has changed it last.</summary>
    public JsonElement Card
    {
        get
        {
            if (Message is null || channel.Updates(Message) is not { } updates || updates.Count <= _updates) return _card;
            _updates = updates.Count;
            return _card = CardIn(updates[^1])!.Value;
        }
    }

    /// <summary>What the card says in plain words.</summary>
    public string Said => Card.GetProperty("fallbackText").GetString()!;

    public string Json => Card.GetRawText();

    /// <summary>What was said last in the chat, be it a card or not.</summary>
    public Activity Last => channel.Received(Conversation)[^1];

    public bool Has(string title) => ShownCard.Buttons(Card).Any(b => ShownCard.TextIn(b, "title") == title);

    /// <summary>Where the button leads.</summary>
    public string AddressOf(string title) => ShownCard.TextIn(ShownCard.Button(Card, title), "url")!;

    public async Task<QuizChat> SayAsync(params string[] texts)
    {
        foreach (var text in texts) await DeliverAsync(Typed(text));
        return this;
    }

    public Activity Typed(string text) => Some.Message(text, Conversation, channel.ServiceUrl) with { From = From };

    public async Task DeliverAsync(Activity message)
    {
        (await channel.PostAsync(message)).StatusCode.ShouldBe(HttpStatusCode.OK);
        if (channel.Received(Conversation) is not [.., var last] || CardIn(last) is not { } card) return;
        (_card, Message) = (card, channel.IdOf(last));
        _updates = channel.Updates(Message).Count;
    }

    /// <summary>Presses a button of the card, with what was chosen or typed into it.</summary>
    public Task<JsonElement> PressAsync(string title, params (string Key, string Value)[] inputs) => InvokeAsync(Press(title, inputs));

    /// <summary>What a press of the button sends.</summary>
    public Activity Press(string title, params (string Key, string Value)[] inputs) => Invoke(ShownCard.Pressed(ShownCard.Button(Card, title), inputs));

    /// <summary>Presses a button of the menu that stands at the quiz of that id.</summary>
    public Task<JsonElement> ChooseAsync(string title, string scenario) => InvokeAsync(Choose(title, scenario));

    public Activity Choose(string title, string scenario) => Invoke(ShownCard.Pressed(ShownCard.Button(Card, title, (QuizWords.Scenario, scenario))));

    /// <summary>Sends what no card of theirs may hold.</summary>
    public Task<JsonElement> ForgeAsync(params (string Key, string Value)[] data) => InvokeAsync(Invoke(ShownCard.Value(QuizWords.Verb, data.ToDictionary(d => d.Key, d => d.Value))));

    /// <summary>The value of that name behind a button of the card.</summary>
    public string ValueOf(string title, string name) => ShownCard.TextIn(ShownCard.Button(Card, title).GetProperty("data"), name)!;

    public async Task<JsonElement> InvokeAsync(Activity invoke)
    {
        var response = await channel.PostAsync(invoke);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.Clone();
        if (body.GetProperty("type").GetString() == AdaptiveCard.ContentType)
        {
            _card = body.GetProperty("value");
            if (Message is not null) _updates = channel.Updates(Message).Count;
        }
        return body;
    }

    private Activity Invoke(JsonElement value) =>
        Some.Message(null, Conversation, channel.ServiceUrl) with { Type = ActivityTypes.Invoke, Name = "adaptiveCard/action", From = From, ReplyToId = Message, Value = value };

    private ChannelAccount From => new() { Id = person, AadObjectId = aadObjectId, Name = name };

    private static JsonElement? CardIn(Activity activity) => activity.Attachments is [{ ContentType: AdaptiveCard.ContentType } card, ..] ? card.Content : null;
}
