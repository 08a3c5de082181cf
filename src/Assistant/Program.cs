using System.CommandLine;
using Assistant.Commands;
using Assistant.Knowledge;
using Assistant.Storage;

var host = new Lazy<AssistantHost>(() => AssistantHost.Start(layers: SearchSettings.Layers(TimeProvider.System), progress: new IndexProgressLine(Console.Error)));
var root = new RootCommand("Guidance with cited sources for people who safeguard children from criminal exploitation.")
{
    AskCommand.Create(() => host.Value),
    AddCommand.Create(() => host.Value),
    CheckCommand.Create(SiteSettings.Content, TimeProvider.System),
    EvaluateCommand.Create(() => host.Value),
    QuestionsCommand.Create(() => host.Value),
    DoctorCommand.Create(() => host.Value),
    NewCommand.Create(SiteSettings.Content, TimeProvider.System),
    PreviewCommand.Create(SiteSettings.Content, TimeProvider.System),
    DataCommand.Create(TimeProvider.System),
    BackupCommand.Create(SiteSettings.Content, TimeProvider.System),
    BackupCommand.CreateRestore(SiteSettings.Content, TimeProvider.System),
    IndexCommand.Create(() => host.Value),
    RecallCommand.Create(() => host.Value),
    AuditCommand.Create(SiteSettings.Content, () => DataCommand.Options().HeadsFile),
    PackageCommand.Create(SiteSettings.Content),
};
root.Add(ServeCommand.Create(() => host.Value, root));

try
{
    var parsed = root.Parse(args);
    if (parsed.Errors.Count > 0)
    {
        foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine("Try --help.");
        return 2;
    }
    // Longer than the host takes for turns that are in hand: it would end the process after two seconds otherwise, in the middle of them.
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(40) });
}
catch (KnowledgeException e)
{
    Console.Error.WriteLine($"The knowledge files cannot be used:{Environment.NewLine}{e.Message}");
    return 1;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException or InvalidDataException or System.ComponentModel.DataAnnotations.ValidationException or StoreDownException)
{
    Console.Error.WriteLine($"The assistant cannot start or go on: {e.Message}");
    return 1;
}
catch (Exception e) when (e is not OperationCanceledException)
{
    // A message may quote what somebody wrote, and what is written here ends up in logs.
    Console.Error.WriteLine($"The assistant ended by a fault of its own: {Assistant.Hosting.QuietFault.Of(e)}");
    return 70;
}
