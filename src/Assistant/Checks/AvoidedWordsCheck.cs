using Assistant.Answers;
using Assistant.Corpus;
using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Retrieval;

namespace Assistant.Checks;

/// <summary>Words that blame a child stand nowhere in our own voice. Inside quotation marks they are somebody else's.</summary>
public static class AvoidedWordsCheck
{
    public static void Check(IReadOnlyList<AvoidedWords> avoided, IEnumerable<Note> notes, Catalogue catalogue, Replies replies, InterfaceWords words, ProblemList problems)
    {
        foreach (var (file, line, text) in OwnWords(notes, catalogue, replies, words)) Check(avoided, file, line, text, problems);
    }

    public static void Check(IReadOnlyList<AvoidedWords> avoided, string file, int line, string text, ProblemList problems)
    {
        foreach (var entry in avoided)
            if (entry.FindIn(text) is { } found)
                problems.Add(file, line, $"'{found}' is a word to avoid.", $"Say instead: {entry.Say}.");
    }

    private static IEnumerable<(string File, int Line, string Text)> OwnWords(IEnumerable<Note> notes, Catalogue catalogue, Replies replies, InterfaceWords words)
    {
        foreach (var note in notes)
        {
            yield return (note.File, 1, note.Title);
            yield return (note.File, 1, note.Reading);
            foreach (var statement in note.Statements) yield return (note.File, statement.Line, statement.Text);
        }
        foreach (var source in catalogue.Sources)
        {
            foreach (var saying in source.Says) yield return (CatalogueReader.File, saying.Line, saying.Text);
            foreach (var notice in source.Notices) yield return (CatalogueReader.File, notice.Line, notice.Text);
        }
        foreach (var reply in replies.All) yield return (Replies.File, reply.Line, reply.Words);
        foreach (var id in words.Ids) yield return (words.PlaceOf(id).File, words.PlaceOf(id).Line, words[id]);
    }
}
