using Ucr.Benchmarks;

return await Catalogue.Run(args);
