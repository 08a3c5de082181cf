using System.Text.Json;
using Assistant.Teams;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.LocalChat;

/// <summary>The card with which the bot answered a press.</summary>
public static class PressedCard
{
    /// <summary>Null where it answered with something else.</summary>
    public static JsonElement? In(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, TeamsJson.Wire.AdaptiveCardInvokeResponse) is { Type: AdaptiveCard.ContentType, Value: { ValueKind: JsonValueKind.Object } card } ? card : null;
        }
        // The second is half a surrogate pair.
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
