namespace Assistant.Access;

/// <summary>
/// A page that managers alone are given a link to, at <c>/managers/{id}/{ticket}</c>. Its words stand in <c>interface.yaml</c> under
/// <c>managers.{id}-title</c> and <c>managers.{id}-about</c>.
/// </summary>
/// <param name="Id">Its name in its address.</param>
/// <param name="HasCsv">Whether the same is to be had as a file, at <c>/managers/{id}.csv/{ticket}</c>.</param>
public sealed record ManagerPage(string Id, bool HasCsv)
{
    public static readonly ManagerPage Moments = new("moments", HasCsv: true);

    public static readonly ManagerPage Reminders = new("reminders", HasCsv: false);

    public string Address(ManagerTicket ticket) => $"/managers/{Id}/{ticket.Text}";
    public string CsvAddress(ManagerTicket ticket) => $"/managers/{Id}.csv/{ticket.Text}";
}
