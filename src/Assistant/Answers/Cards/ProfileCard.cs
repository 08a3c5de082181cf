using Assistant.Conversations;
using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Teams.Cards;

namespace Assistant.Answers.Cards;

/// <summary>Role and area to choose from lists; saving calls the bot, which puts what it noted in the card's place.</summary>
public static class ProfileCard
{
    public const string Verb = "profile", Role = "role", Area = "area";

    /// <summary>What "no role" and "no area" send: the schema wants every choice to have a value.</summary>
    public const string None = "none";

    public static AdaptiveCard Of(string text, Profile? profile, KnowledgeBase knowledge) => new()
    {
        FallbackText = text,
        Body =
        [
            new TextBlock(knowledge.Words["profile.title"]) { Size = "large", Weight = "bolder", Style = "heading" },
            new TextBlock(text),
            Choice(Role, knowledge.Words["profile.role"], knowledge.Words["profile.any-role"], NoteReader.KnownRoles, profile?.Role),
            Choice(Area, knowledge.Words["profile.area"], knowledge.Words["profile.any-area"], knowledge.Contacts.AreaNames, profile?.Area),
            new ActionSet([ExecuteButton.Of(knowledge.Words["profile.save"], Verb) with { Style = "positive" }]),
        ],
    };

    public static AdaptiveCard Noted(string text) => new() { FallbackText = text, Body = [new TextBlock(text)] };

    /// <summary>A role or an area as it stands in a list.</summary>
    public static string Listed(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static ChoiceInput Choice(string id, string label, string none, IEnumerable<string> names, string? value) =>
        new([new InputChoice(none, None), .. names.Select(n => new InputChoice(Listed(n), n))]) { Id = id, Label = label, Value = value ?? None };
}
