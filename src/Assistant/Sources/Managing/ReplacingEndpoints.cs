using System.Text.RegularExpressions;
using Assistant.Access;
using Assistant.Commands;
using Assistant.Corpus;
using Assistant.Corpus.Reading;
using Assistant.Pages;
using Assistant.Pages.Forms;
using Assistant.Sources.Adding;
using Assistant.Sources.Changes;
using Assistant.Sources.Recall;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Assistant.Sources.Managing;

/// <summary>Puts another text in the place of a source's: choose the file, see what becomes of all that rests on it, then do it.</summary>
public static partial class ReplacingEndpoints
{
    private const int OverheadBytes = 64 * 1024;

    public static void MapReplacing(this RouteGroupBuilder managers, ReadLimits limits)
    {
        managers.MapPost($"/source/{{id}}/{ManagedSources.Replace}", LookAsync).WithMetadata(new RequestSizeLimitAttribute(limits.MaxBytes + OverheadBytes));
        managers.MapPost($"/source/{{id}}/{ManagedSources.Replace}/confirm", ReplaceAsync);
    }

    private static async Task<IResult> LookAsync(string id, HttpContext context, AssistantHost assistant, PendingUploads uploads, PastAnswerCounter past, CancellationToken cancellationToken)
    {
        if (Find(id, assistant) is not { } source) return Missing(assistant);
        var (values, words, file) = (await FormValues.ReadAsync(context.Request), assistant.Knowledge.Words, context.Request.Form.Files.GetFile("file"));
        var errors = FormErrors.None
            .When(file is null || file.Length == 0, "file", words["source-change.file-missing"])
            .When(!Published().IsMatch(values["published"]), "published", words["source-change.published-wrong"])
            .When(values["why"].Length == 0, "why", words["change.no-reason"])
            .When(values["why"].Length > SourceService.MostCharacters, "why", words["change.too-long"]);
        if (errors.Any) return Form(assistant, source, values, errors);

        using var bytes = new MemoryStream();
        await file!.CopyToAsync(bytes, cancellationToken);
        var pending = await uploads.PutAsync(Path.GetFileName(file.FileName), bytes.ToArray(), cancellationToken);
        if (await pending.Reading.WaitAsync(cancellationToken) is not ReadResult.Done { File: var read })
        {
            var refused = ((ReadResult.Refused)await pending.Reading).Reason;
            uploads.Remove(pending.Id);
            return Form(assistant, source, values, FormErrors.None.With("file", refused.In(words)));
        }
        return new RazorComponentResult<ReplacePreviewPage>(new
        {
            assistant.Knowledge,
            Source = source,
            Upload = pending,
            Read = read,
            Dependants = Dependants.Of(assistant.Knowledge, id, ChangeKind.Replace, read.Text),
            Past = past.Of(id, ChangeKind.Replace, read.Text),
            Values = values,
        });
    }

    private static async Task<IResult> ReplaceAsync(string id, HttpContext context, AssistantHost assistant, PendingUploads uploads, SourceService sources, CancellationToken cancellationToken)
    {
        if (Find(id, assistant) is not { } source) return Missing(assistant);
        var (values, words) = (await FormValues.ReadAsync(context.Request), assistant.Knowledge.Words);
        if (await uploads.FindAsync(values["upload"], cancellationToken) is not { } pending || await pending.Reading.WaitAsync(cancellationToken) is not ReadResult.Done { File: var read })
            return Form(assistant, source, values, FormErrors.None.With("file", words["source-change.file-missing"]));
        var result = await sources.ReplaceAsync(id, read.Text, Published().IsMatch(values["published"]) ? values["published"] : "undated", context.ManagerOf(), values["why"], cancellationToken);
        if (result.Fault is { } fault) return Form(assistant, source, values, FormErrors.None.With(fault is ChangeFault.SameText ? "file" : "why", words[WordsId.Of(fault)]));
        uploads.Remove(pending.Id);
        return Results.LocalRedirect($"{ManagedSources.AddressOf(id)}?done={result.Change!.Number}");
    }

    private static Source? Find(string id, AssistantHost assistant) => assistant.Knowledge.Catalogue.Find(id) is { Held: true, Withdrawn: null } source ? source : null;

    private static RazorComponentResult<ChangeSourcePage> Form(AssistantHost assistant, Source source, FormValues values, FormErrors errors) =>
        new(new { assistant.Knowledge, Source = source, Action = ManagedSources.Replace, Values = values, Errors = errors }) { StatusCode = StatusCodes.Status400BadRequest };

    private static IResult Missing(AssistantHost assistant) => new RazorComponentResult<MissingPage>(new { assistant.Knowledge.Words }) { StatusCode = StatusCodes.Status404NotFound };

    [GeneratedRegex(@"^(\d{4}(-\d\d(-\d\d)?)?|undated)$")]
    private static partial Regex Published();
}
