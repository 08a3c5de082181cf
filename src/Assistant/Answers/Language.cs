using System.Globalization;
using Assistant.Knowledge;
using Assistant.Quizzes;
using Assistant.Retrieval;

namespace Assistant.Answers;

/// <summary>What a short message asks of the chat itself, rather than of the sources.</summary>
public enum ChatCommand { None, More, Shorter, Paragraph, Copy, Current, Help, Greeting, Thanks, Sources, Screening, Quiz, TeamQuiz, Assurance, MomentCounts, Undelivered, AskPerson, Profile }

/// <summary>What is said to a screening that is gone through, beside answers.</summary>
public enum ScreeningWord { Yes, No, NotKnown, Skip, Back, Review, Confirm, GoOn, Leave, Delete, Why, Change, None, Agree, Export }

/// <summary>What is said while a quiz is taken or run, beside answers.</summary>
public enum QuizWord { None, Next, Skip, Leave, Show, Reveal, Close, Join, Agree }

/// <summary>What is said of reminders.</summary>
public enum ReminderWord { None, Remind, List, Stop, Accept }

/// <summary>The words of <c>knowledge/language.yaml</c>, made ready to compare.</summary>
public sealed record Language
{
    public const string File = "knowledge/language.yaml";

    public required IReadOnlyDictionary<string, ChatCommand> Commands { get; init; }

    /// <summary>What is said to a screening that is gone through, beside answers: "skip", "back".</summary>
    public required IReadOnlyDictionary<string, ScreeningWord> ScreeningWords { get; init; }
    /// <summary>What is said of reminders: "stop", "my reminders".</summary>
    public required IReadOnlyDictionary<string, ReminderWord> ReminderWords { get; init; }

    /// <summary>What is said while a quiz is taken or run: "next", "join".</summary>
    public required IReadOnlyDictionary<string, QuizWord> QuizWords { get; init; }

    /// <summary>What is said after an answer of how sure one is: "b, sure".</summary>
    public required IReadOnlyDictionary<string, Sureness> SurenessWords { get; init; }
    public required IReadOnlyList<string> FollowUpOpenings { get; init; }
    public required IReadOnlyDictionary<string, string> Roles { get; init; }
    public required IReadOnlyList<string> ProfileOpenings { get; init; }
    public required IReadOnlySet<string> ProfileFillers { get; init; }
    public required IReadOnlyList<string> WritersOwn { get; init; }
    public required IReadOnlyList<string> WhomToRing { get; init; }

    /// <summary>Words that make a message a question, with or without its mark.</summary>
    public required IReadOnlyList<string> Asks { get; init; }
    public required IReadOnlyList<string> WordsOfSources { get; init; }
    public required IReadOnlySet<string> BareQuestions { get; init; }
    public required IReadOnlySet<string> FollowUpPronouns { get; init; }
    public required int FollowUpLongest { get; init; }
    public required IReadOnlySet<string> OtherLanguages { get; init; }

    public ReminderWord ReminderWordIn(string text) => ReminderWords.GetValueOrDefault(Plain(text));

    /// <summary>The code in "accept 7KQ4-M2PX"; null in any other message.</summary>
    public string? CodeAccepted(string text)
    {
        var trimmed = text.Trim();
        var at = trimmed.IndexOf(' ');
        if (at < 0 || ReminderWordIn(trimmed[..at]) != ReminderWord.Accept) return null;
        var code = trimmed[at..].Trim(' ', '.', '"', '\'', '“', '”');
        return code.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal) is { Length: 8 } plain && plain.All(char.IsAsciiLetterOrDigit) ? code : null;
    }

    public QuizWord QuizWordIn(string text) => QuizWords.GetValueOrDefault(Plain(text));

    /// <summary>An answer apart from how sure somebody says they are of it, where they do: "b, sure".</summary>
    public (string Answer, Sureness? Sure) Sureness(string text)
    {
        var plain = Plain(text);
        return SurenessWords.Where(w => plain.EndsWith($" {w.Key}", StringComparison.Ordinal)).OrderByDescending(w => w.Key.Length).FirstOrDefault() is { Key: { } said, Value: var sure } ? (plain[..^said.Length].Trim(), sure) : (text, null);
    }

    /// <summary>The code in "join ACD 347", or "join ACD347 with my name"; null in any other message.</summary>
    public string? CodeJoined(string text)
    {
        var words = Words.In(text).ConvertAll(w => w.Text);
        if (words.Count < 2 || QuizWordIn(words[0]) != QuizWord.Join) return null;
        for (var n = words.Count; n > 1; n--)
            if ((n == words.Count || QuizWordIn(string.Join(' ', words.Skip(n))) == QuizWord.Agree) && Quizzes.Groups.JoinCode.In(string.Join("", words.Skip(1).Take(n - 1))) is { } code) return code;
        return null;
    }

    /// <summary>Whether a message that joins says that the trainer may see one's name.</summary>
    public bool IsAgreed(string text) => QuizWords.Any(w => w.Value == QuizWord.Agree && Plain(text).EndsWith($" {w.Key}", StringComparison.Ordinal));

    public ChatCommand CommandIn(string text) => Commands.GetValueOrDefault(Plain(text));

    /// <summary>A greeting or thanks that goes on with a few words of small talk: what it opens with, and the rest.</summary>
    public (ChatCommand Command, string Remainder) Opening(string text)
    {
        var words = Words.In(text).ConvertAll(w => w.Text);
        for (var n = Math.Min(3, words.Count - 1); n > 0; n--)
            if (Commands.GetValueOrDefault(string.Join(' ', words.Take(n))) is var command and (ChatCommand.Greeting or ChatCommand.Thanks))
                return (command, string.Join(' ', words.Skip(n)));
        return (ChatCommand.None, text);
    }

    /// <summary>The known role that the words name ("DSL" is a teacher), or null.</summary>
    public string? RoleIn(string text)
    {
        var plain = $" {Plain(text)} ";
        return Roles.Where(r => plain.Contains($" {r.Key} ", StringComparison.Ordinal)).OrderByDescending(r => r.Key.Length).Select(r => r.Value).FirstOrDefault();
    }

    /// <summary>The number in "show me paragraph 2" or "2", which asks for the passage behind that citation; null in any other message.</summary>
    public int? PassageAsked(string text)
    {
        var words = Words.In(text).ConvertAll(w => w.Text);
        return words.Count > 0 && int.TryParse(words[^1], CultureInfo.InvariantCulture, out var number)
            && (words.Count == 1 || CommandIn(string.Join(' ', words.SkipLast(1))) is ChatCommand.Paragraph) ? number : null;
    }

    /// <summary>Whether somebody writes of what is done to themselves.</summary>
    public bool IsTheWritersOwn(string text) => Holds(text, WritersOwn);

    /// <summary>Whether somebody asks what a source says, rather than what is so.</summary>
    public bool AsksForWords(string text) => Holds(text, WordsOfSources);

    public bool AsksWhomToRing(string text) => Holds(text, WhomToRing);

    /// <summary>Whether the message asks, rather than only tells.</summary>
    public bool AsksSomething(string text) => text.Contains('?') || Holds(text, Asks);

    public bool IsBare(string text) => BareQuestions.Contains(Plain(text));

    /// <summary>Whether the question only makes sense with the one before it.</summary>
    public bool LeansOnPrevious(string text, bool hasContent)
    {
        var words = Words.In(text);
        if (words.Count == 0 || words.Count > FollowUpLongest) return false;
        var plain = $"{Words.Plain(text)} ";
        return !hasContent
            || FollowUpOpenings.Any(o => plain.StartsWith(o + " ", StringComparison.Ordinal)) && words.Count <= FollowUpLongest - 1
            || words.Any(w => FollowUpPronouns.Contains(w.Text)) && words.Count <= FollowUpLongest - 2;
    }

    public bool IsOtherLanguage(string text, Func<string, bool> isEnglish)
    {
        var letters = text.Where(char.IsLetter).ToList();
        if (letters.Count > 0 && letters.Count(c => c > 'ɏ') * 2 > letters.Count) return true;
        var words = Words.In(text);
        return words.Count(w => OtherLanguages.Contains(w.Text)) >= 2 && !words.Exists(w => isEnglish(w.Text) && !OtherLanguages.Contains(w.Text));
    }

    public static Language Read(ContentFolder content, ProblemList problems)
    {
        if (!content.Exists(File)) problems.Add(File, 1, "The file is missing.", "Put it back: short messages cannot be read without it.");
        var map = YamlMap.ReadMap(File, content.Exists(File) ? content.Read(File) : "{}", problems);
        map.OnlyKeys("commands", "screening", "reminders", "quiz", "how-sure", "follow-up-openings", "roles", "profile-openings", "profile-fillers", "writers-own", "whom-to-ring", "asks", "words-of-sources", "bare-questions", "follow-up-pronouns", "follow-up-longest", "other-languages");
        return new Language
        {
            Commands = Meanings<ChatCommand>(map.Map("commands"), "command"),
            ScreeningWords = Meanings<ScreeningWord>(map.Map("screening"), "word of a screening"),
            SurenessWords = Meanings<Sureness>(map.Map("how-sure"), "way to be sure"),
            QuizWords = Meanings<QuizWord>(map.Map("quiz"), "word of a quiz"),
            ReminderWords = Meanings<ReminderWord>(map.Map("reminders"), "word of reminders"),
            FollowUpOpenings = map.Texts("follow-up-openings"),
            Roles = Aliases(map.Map("roles")),
            ProfileOpenings = [.. map.Texts("profile-openings").Select(Plain).OrderByDescending(o => o.Length)],
            ProfileFillers = map.Texts("profile-fillers").ToHashSet(),
            WritersOwn = [.. map.Texts("writers-own").Select(Plain)],
            WhomToRing = [.. map.Texts("whom-to-ring").Select(Plain)],
            Asks = [.. map.Texts("asks").Select(Plain)],
            WordsOfSources = [.. map.Texts("words-of-sources").Select(Plain)],
            BareQuestions = map.Texts("bare-questions").Select(Plain).ToHashSet(),
            FollowUpPronouns = map.Texts("follow-up-pronouns").ToHashSet(),
            FollowUpLongest = int.TryParse(map.Text("follow-up-longest"), CultureInfo.InvariantCulture, out var longest) ? longest : 7,
            OtherLanguages = map.Texts("other-languages").ToHashSet(),
        };
    }

    private static Dictionary<string, T> Meanings<T>(YamlMap? section, string kind) where T : struct, Enum
    {
        var meanings = new Dictionary<string, T>();
        if (section is null) return meanings;
        foreach (var key in section.Keys)
        {
            if (!Enum.TryParse<T>(key.Replace("-", ""), ignoreCase: true, out var meaning)) section.Complain($"'{key}' is no {kind}.", $"Known are: {string.Join(", ", Enum.GetValues<T>().Select(AnswerJson.Name))}.", key);
            foreach (var words in section.Texts(key))
                if (!meanings.TryAdd(Plain(words), meaning)) section.Complain($"'{words}' stands twice.", "Keep it under one meaning.", key);
        }
        return meanings;
    }

    private static Dictionary<string, string> Aliases(YamlMap? roles)
    {
        var aliases = new Dictionary<string, string>();
        if (roles is null) return aliases;
        foreach (var role in roles.Keys)
            foreach (var alias in roles.Texts(role).Append(role)) aliases[Plain(alias)] = role;
        return aliases;
    }

    private static bool Holds(string text, IReadOnlyList<string> phrases)
    {
        var plain = $" {Plain(text)} ";
        return phrases.Any(p => plain.Contains($" {p} ", StringComparison.Ordinal));
    }

    private static string Plain(string text) => text.Trim() == "?" ? "?" : Words.Plain(text);
}
