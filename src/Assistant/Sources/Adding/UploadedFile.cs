using Assistant.Corpus.Reading;
using Assistant.Knowledge;
using Assistant.Pages.Forms;

namespace Assistant.Sources.Adding;

/// <summary>A file of a form, and what came of reading it: for every page that takes one.</summary>
/// <param name="Upload">What waits to be confirmed; null where there was none to read.</param>
/// <param name="Errors">What is to be mended; empty where it was read, or is still being read.</param>
public sealed record UploadedFile(PendingUpload? Upload, FormErrors Errors)
{
    /// <summary>The name of the field.</summary>
    public const string Field = "file";

    // Longer than this, and a page says that it is being read.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Keeps the file of the request and begins to read it. What is refused at once is not kept.</summary>
    public static async Task<UploadedFile> ReceiveAsync(HttpRequest request, PendingUploads uploads, ReadLimits limits, InterfaceWords words, TimeProvider time)
    {
        var cancelled = request.HttpContext.RequestAborted;
        if ((await request.ReadFormAsync(cancelled)).Files[Field] is not { } file) return new(null, FormErrors.None.With(Field, words["adding.no-file"]));
        if (file.Length > limits.MaxBytes) return new(null, FormErrors.None.With(Field, words.Text("adding.refused-large", ("most", $"{limits.MaxMegabytes}"))));
        var bytes = new byte[file.Length];
        await using (var stream = file.OpenReadStream()) await stream.ReadExactlyAsync(bytes, cancelled);
        var upload = await uploads.PutAsync(Path.GetFileName(file.FileName), bytes, cancelled);
        if (!await IsReadAsync(upload, time) || await upload.Reading is not ReadResult.Refused(var reason)) return new(upload, FormErrors.None);
        uploads.Remove(upload.Id);
        return new(null, FormErrors.None.With(Field, reason.In(words)));
    }

    /// <summary>Whether it is read, now or within a moment.</summary>
    public static async Task<bool> IsReadAsync(PendingUpload upload, TimeProvider time)
    {
        await Task.WhenAny(upload.Reading, Task.Delay(Patience, time));
        return upload.Reading.IsCompleted;
    }
}
