using Assistant.Answers;
using Assistant.Contacts;
using Assistant.Retrieval;

namespace Assistant.Conversations;

/// <summary>Reads a message in which somebody says who they are and nothing else: "I'm a nurse in Devon".</summary>
public sealed class ProfileReader(Language language, ContactBook contacts)
{
    private const int MostWords = 12;

    /// <summary>The role and area that were said, or null where the message says anything else.</summary>
    /// <param name="message">What was typed.</param>
    /// <param name="placeIsEnough">Whether the name of a place alone tells where somebody works, because they have not said it yet.</param>
    public Profile? Read(string message, bool placeIsEnough = false)
    {
        var words = Words.In(message).ConvertAll(w => w.Text);
        if (words.Count > MostWords) return null;
        var opened = TakeOpening(words);
        var role = TakeRole(words);
        var area = TakeArea(words);
        if (words.Count > 0 || role is null && area is null) return null;
        return opened || role is not null && area is not null || placeIsEnough && area is not null ? new Profile(role, area) : null;
    }

    /// <summary>Whether the message asks the question before again, for another place or role: "what about Coventry".</summary>
    public bool AsksAgain(string message) => Words.Plain(message) is var plain && (plain.StartsWith("what about ", StringComparison.Ordinal) || plain.StartsWith("how about ", StringComparison.Ordinal));

    private bool TakeOpening(List<string> words)
    {
        var text = string.Join(' ', words) + " ";
        if (language.ProfileOpenings.FirstOrDefault(o => text.StartsWith(o + " ", StringComparison.Ordinal)) is not { } opening) return false;
        words.RemoveRange(0, opening.Split(' ').Length);
        return true;
    }

    // The first role counts ("a nurse at a school"). A place of work is one only where the opening speaks of work: "I'm in hospital" is no nurse.
    private string? TakeRole(List<string> words)
    {
        string? first = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (first is null && i > 0 && words[i - 1] is "in" or "at") continue;
            var alias = language.Roles.Keys.Where(a => StandsAt(words, i, a)).MaxBy(a => a.Length);
            if (alias is null) continue;
            first ??= language.Roles[alias];
            words.RemoveRange(i, alias.Split(' ').Length);
            i--;
        }
        return first;
    }

    private static bool StandsAt(List<string> words, int at, string alias) => words.Skip(at).Take(alias.Split(' ').Length).SequenceEqual(alias.Split(' '));

    // What is left has to be a place as a whole, for a place's name may hold a filler: "Telford and Wrekin".
    private string? TakeArea(List<string> words)
    {
        while (words.Count > 0 && language.ProfileFillers.Contains(words[0])) words.RemoveAt(0);
        while (words.Count > 0 && language.ProfileFillers.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        if (words.Count == 0 || contacts.AreaNamed(string.Join(' ', words)) is not { } area) return null;
        words.Clear();
        return area.Name;
    }
}
