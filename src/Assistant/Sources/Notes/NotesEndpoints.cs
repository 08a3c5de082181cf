using Assistant.Access;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Pages.Forms;
using Assistant.Pages.Manage;
using Assistant.Questions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Sources.Notes;

/// <summary>The pages on which a manager writes an expert note and ends one.</summary>
public static class NotesEndpoints
{
    public const string Address = "/manage/notes", New = $"{Address}/new";

    public static IEndpointRouteBuilder MapNotes(this IEndpointRouteBuilder app)
    {
        var managers = app.MapManagers();
        managers.MapGet("/notes", (AssistantHost assistant, NoteService notes, string? done = null) => List(assistant, notes, done)).ListedAs("notes.title", "notes.about", order: 60);
        managers.MapGet("/notes/new", Ask);
        managers.MapPost("/notes/new", WriteAsync);
        managers.MapPost("/notes/{id}/end", EndAsync);
        return app;
    }

    private static RazorComponentResult<NotesPage> List(AssistantHost assistant, NoteService notes, string? done) =>
        new(new { assistant.Knowledge, Lines = NoteLine.All(assistant.Current, notes.Today), Done = done });

    private static RazorComponentResult<WriteNotePage> Ask(AssistantHost assistant, QuestionService questions, string? topic = null, string? from = null)
    {
        var values = FormValues.None.With("topics", topic ?? "").With("area", Contacts.ContactBook.England).With("kind", "facts");
        // A person's reply becomes a note: the question it answers, its words, and the passages that were chosen.
        if (from is not null && questions.Find(from) is { Reply: { Text.Length: > 0 } reply, State: AskedState.Answered } asked)
            values = values.With("asks", Retrieval.Words.OneLine(asked.Text)).With("says-1", reply.Text).With("cites-1", string.Join('\n', reply.Passages.Select(p => $"{p.Source} \"{Retrieval.Words.OneLine(p.Quote)}\"")));
        return Form(assistant, values, FormErrors.None);
    }

    private static async Task<IResult> WriteAsync(HttpContext context, AssistantHost assistant, NoteService notes, CancellationToken cancellationToken)
    {
        var values = await FormValues.ReadAsync(context.Request);
        if (values["do"] == "find") return Form(assistant, values, FormErrors.None);
        var note = WrittenNote.Read(values);
        var errors = notes.ErrorsIn(note);
        if (errors.Any) return Form(assistant, values, errors);
        var result = await notes.WriteAsync(note, context.ManagerOf(), cancellationToken);
        return result.Fault is { } fault
            ? Form(assistant, values, FormErrors.None.With("title", assistant.Knowledge.Words[Changes.WordsId.Of(fault)]))
            : Results.LocalRedirect($"{Address}?done=written");
    }

    private static async Task<IResult> EndAsync(string id, HttpContext context, NoteService notes, CancellationToken cancellationToken) =>
        Results.LocalRedirect((await notes.EndAsync(id, context.ManagerOf(), cancellationToken)).Change is null ? Address : $"{Address}?done=ended");

    private static RazorComponentResult<WriteNotePage> Form(AssistantHost assistant, FormValues values, FormErrors errors)
    {
        var version = assistant.Current;
        var asked = values["find"];
        return new(new { version.Knowledge, Values = values, Errors = errors, Found = asked.Length is 0 or > 300 ? null : version.Answers.Search(asked) is { Status: AnswerStatus.Answered } found ? found.Citations : [] })
        { StatusCode = errors.Any ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
    }
}
