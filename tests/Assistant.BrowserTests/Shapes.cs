using System.Text.Json;
using Assistant.Teams;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.BrowserTests;

/// <summary>What a bot may send, as the contract has it, where a test needs more than the product's own bot shows.</summary>
internal static class Shapes
{
    public static JsonElement Data<T>(T data) => JsonSerializer.SerializeToElement(data);

    public static Activity Card(params CardElement[] body) => new AdaptiveCard { FallbackText = "The card in plain words.", Body = body }.ToMessage();

    public static Activity Masked(string text) =>
        Card(new TextInput { Id = "masked", Label = "Your text", Value = text, IsMultiline = true, IsRequired = true, ErrorMessage = "Write your question first." }, new ActionSet([SubmitButton.Send("Send this text")]));

    public static Activity Cited(string text, string name, string url) => new()
    {
        TextFormat = "markdown",
        Text = text,
        Entities = [new MessageEntity { Citation = [new Claim(1, new Appearance { Name = name, Abstract = "Some words.", Url = url })] }.ToElement()],
        SuggestedActions = SuggestedActions.Say(["Show more"]),
    };
}
