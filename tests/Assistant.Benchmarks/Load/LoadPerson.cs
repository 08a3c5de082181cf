using System.Text.Json;
using Assistant.Teams;
using Assistant.Teams.Messages;

namespace Assistant.Benchmarks.Load;

/// <summary>
/// Somebody in a private chat of their own. Who screens or takes a quiz presses whatever the last card offers, with its inputs filled in.
/// </summary>
internal sealed class LoadPerson(int number, TurnKind kind, string serviceUrl, Random random)
{
    private const int MostPresses = 25;

    private static readonly string[] Moments =
    [
        "he was arrested last night", "she came back this morning after two nights missing", "he has been excluded today", "a boy was brought to hospital with a stab wound last night", "he got a referral order at court today",
    ];

    private JsonElement? _card;
    private string? _cardId;
    private int _presses;

    public TurnKind Kind => kind;

    /// <summary>Nobody sends a second turn before the first is answered.</summary>
    public bool IsIdle { get; set; } = true;

    /// <summary>Called when the turn is answered, with the moment.</summary>
    public Action<LoadTurn, long> Answered { get; set; } = (_, _) => { };

    public Activity Next(string id, IReadOnlyList<string> questions) => kind switch
    {
        TurnKind.Question => Says(id, questions[random.Next(questions.Count)]),
        TurnKind.Danger => Says(id, "she is being hurt right now"),
        TurnKind.Moment => PressOr(id, Moments[random.Next(Moments.Length)]),
        TurnKind.Screening => PressOr(id, "start screening"),
        TurnKind.Quiz => PressOr(id, "quiz"),
        _ => Searches(id, questions[random.Next(questions.Count)]),
    };

    public void Got(LoadTurn turn, JsonElement? card, string? message, long now)
    {
        (_card, _cardId) = (card ?? _card, message ?? _cardId);
        Answered(turn, now);
    }

    private Activity PressOr(string id, string opening)
    {
        if (_presses < MostPresses && _card is { } card && LoadCard.Of(card) is { Buttons.Count: > 0 } shown)
        {
            _presses++;
            var button = shown.Buttons[random.Next(shown.Buttons.Count)];
            return New(id) with
            {
                Type = ActivityTypes.Invoke,
                Name = AdaptiveCardInvokeValue.InvokeName,
                ReplyToId = _cardId,
                Value = JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", button.Verb, data = shown.Filled(button, random) }, trigger = "manual" }, JsonSerializerOptions.Web),
            };
        }
        (_presses, _card) = (0, null);
        return Says(id, opening);
    }

    private Activity Says(string id, string text) => New(id) with { Type = ActivityTypes.Message, Text = text };

    private Activity Searches(string id, string text) => New(id) with
    {
        Type = ActivityTypes.Invoke,
        Name = "composeExtension/query",
        Value = JsonSerializer.SerializeToElement(new { commandId = "searchSources", parameters = new[] { new { name = "query", value = text } } }),
    };

    private Activity New(string id) => new()
    {
        Id = id,
        ServiceUrl = serviceUrl,
        ChannelId = "msteams",
        From = new ChannelAccount { Id = $"29:load-{number}", Name = "Practitioner" },
        Recipient = new ChannelAccount { Id = "28:assistant" },
        Conversation = new ConversationAccount { Id = $"a:load-{number}", ConversationType = "personal" },
    };
}
