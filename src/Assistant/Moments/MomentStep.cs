using System.Text.Json;
using Assistant.Knowledge;
using Assistant.Moments.Cards;
using Assistant.Teams;

namespace Assistant.Moments;

/// <summary>Reads what a button of a moment's card brings, and takes the step. What is old or forged gives null.</summary>
public static class MomentStep
{
    /// <summary>The sheet that the card carries.</summary>
    public static MomentSheet? SheetIn(JsonElement? data, KnowledgeBase knowledge) =>
        data is { } brought && MomentSheet.Read(brought.TextOf(MomentCard.Sheet)) is { } sheet && Stands(sheet, knowledge) ? sheet : null;

    /// <summary>The sheet after the step that the button asks for.</summary>
    public static MomentSheet? Take(MomentSheet sheet, JsonElement? data, KnowledgeBase knowledge)
    {
        if (data is not { } brought) return null;
        var (about, to) = (brought.TextOf(MomentCard.Action) ?? "", brought.TextOf(MomentCard.To) ?? "");
        return brought.TextOf(MomentCard.Do) switch
        {
            "role" when MomentCard.Roles.Contains(to) => sheet with { Role = to },
            "asked" when knowledge.Moments.FirstOrDefault(m => m.Id == about)?.Asks.Option(to) is not null => sheet.Answered(about, to),
            "state" when IsAction(about, sheet, knowledge) && (to.Length == 0 || ActionStates.IsKnown(to)) => sheet.With(about, to.Length == 0 ? null : to),
            "reason" when IsAction(about, sheet, knowledge) => sheet with { Reason = about },
            "more" => sheet with { ShowsAll = true },
            _ => null,
        };
    }

    private static bool Stands(MomentSheet sheet, KnowledgeBase knowledge) =>
        Guid.TryParseExact(sheet.Id, "n", out _) && sheet.Moments.Count > 0 && sheet.Moments.All(id => knowledge.Moments.Any(m => m.Id == id))
        && (sheet.Role is null || Guidance.NoteReader.KnownRoles.Contains(sheet.Role))
        && sheet.States.Values.All(ActionStates.IsKnown)
        && (sheet.Reason is null || IsAction(sheet.Reason, sheet, knowledge));

    private static bool IsAction(string key, MomentSheet sheet, KnowledgeBase knowledge) =>
        knowledge.Moments.Where(m => sheet.Moments.Contains(m.Id)).SelectMany(m => m.Actions.Select(a => $"{m.Id}.{a.Id}")).Contains(key);
}
