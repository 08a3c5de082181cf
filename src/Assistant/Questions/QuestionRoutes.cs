namespace Assistant.Questions;

/// <summary>Where questions are answered on a page, and where a reply becomes a note.</summary>
public static class QuestionRoutes
{
    public const string List = "/manage/questions";

    public static string Of(string id) => $"{List}/{Uri.EscapeDataString(id)}";

    /// <summary>The page on which an expert note is written, with the reply to begin from.</summary>
    public static string NewNote(string id) => $"{Sources.Notes.NotesEndpoints.New}?from={Uri.EscapeDataString(id)}";
}
